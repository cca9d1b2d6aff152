package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.SimpleServer;
import cookbook.testing.JavaProcess;
import cookbook.testing.SystemWords;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is in the way of the {@link Trainer} is one line on stderr, and an exit code. */
class TrainerFailuresIT extends Training {

    /** In which there is one line, and then nothing for a while. */
    private static final String FROM_A_PIPE =
            "mkfifo $FILE; (echo one; exec sleep 30) > $FILE 2>&- & exec \"$@\" $FILE $SERVER";

    @Test
    void when_nobody_reads_the_answers_anymore_it_ends_as_by_a_sigpipe() throws Exception {
        var script = "yes hello | { \"$@\" - $SERVER; echo \"exit code $?\" >&2; } | head -3";
        try (var server = chatty();
                var trainer = shell(script, folder, server.address())) {
            assertThat(trainer.remainingLines()).hasSize(3).containsOnly("hello ");
            assertThat(trainer.errorLines()).containsExactly("exit code 141");
        }
    }

    @Test
    void a_server_that_closes_while_the_input_goes_on_is_one_line_and_exit_code_1()
            throws Exception {
        try (var server = new SimpleServer<>(AnswersOnce::new, Codec.lines(UTF_8, 100), 0)) {
            server.start();
            try (var trainer = shell(FROM_A_PIPE, folder.resolve("pipe"), server.address())) {
                assertThat(trainer.remainingLines()).containsExactly("one");
                assertThat(trainer.errorLines())
                        .containsExactly(
                                server.address()
                                        + " closed the connection after 1 answers to 1 lines");
            }
        }
    }

    @Test
    void a_line_without_an_end_is_one_line_and_exit_code_1() throws Exception {
        try (var server = chatty();
                var trainer = shell("\"$@\" - $SERVER < /dev/zero", folder, server.address())) {
            assertThat(trainer.errorLines())
                    .containsExactly("cannot read standard input: a line longer than 65536 bytes");
            assertThat(trainer.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_file_name_that_the_locale_can_not_write_is_one_line_and_exit_code_1() throws Exception {
        try (var trainer = shell("LC_ALL=C \"$@\" 'caf\u00e9' $SERVER", folder, "127.0.0.1:1")) {
            assertThat(trainer.errorLines())
                    .singleElement()
                    .asString()
                    .startsWith("cannot read caf")
                    .endsWith(": this locale can't write its name; set LC_ALL=C.UTF-8");
            assertThat(trainer.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_missing_file_is_one_line_on_stderr_and_exit_code_1() throws Exception {
        var missing = folder.resolve("missing.txt");
        try (var trainer = trainer(missing, "127.0.0.1:1500")) {
            assertThat(trainer.errorLines())
                    .containsExactly("cannot read " + missing + ": no such file");
            assertThat(trainer.remainingLines()).isEmpty();
            assertThat(trainer.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void so_is_a_server_that_is_not_there() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (var trainer = trainer(file("hello\n"), "127.0.0.1:" + port)) {
            assertThat(trainer.errorLines())
                    .containsExactly(
                            "cannot connect to 127.0.0.1:"
                                    + port
                                    + ": "
                                    + SystemWords.connectionRefused());
            assertThat(trainer.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void so_is_a_server_that_resets_half_way() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var trainer = trainer(file("hello\n".repeat(100_000)), address(server))) {
            try (var socket = server.accept()) {
                socket.getOutputStream().write("hello \n".getBytes(UTF_8));
                socket.getInputStream().readNBytes(1_000);
                socket.setSoLinger(true, 0);
            }
            assertThat(trainer.errorLines())
                    .containsExactly(address(server) + " broke the connection");
            assertThat(trainer.exitCode()).isEqualTo(1);
        }
    }

    private static final class ImpatientTrainer {
        static void main(String[] args) {
            Trainer.train(Duration.ofSeconds(1), args);
        }
    }

    @Test
    void so_is_a_server_that_stops_answering() throws Exception {
        var script = "exec \"$@\" $FILE $SERVER";
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var trainer =
                        shell(script, ImpatientTrainer.class, file("hello\n"), address(server))) {
            assertThat(trainer.errorLines())
                    .containsExactly(address(server) + " sent nothing for 1 seconds");
            assertThat(trainer.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void so_is_an_input_that_goes_silent() throws Exception {
        var pipe = folder.resolve("pipe");
        try (var server = chatty();
                var trainer = shell(FROM_A_PIPE, ImpatientTrainer.class, pipe, server.address())) {
            assertThat(trainer.remainingLines()).containsExactly("one ");
            assertThat(trainer.errorLines())
                    .containsExactly("no line came from " + pipe + " for 1 seconds");
        }
    }

    private static String address(ServerSocket server) {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private static class AnswersOnce extends Component<String, String> {
        @Override
        protected void main() {
            outbox.send(inbox.receive());
        }
    }

    @Test
    void so_is_a_server_that_closes_before_it_has_answered_all() throws Exception {
        try (var server = new SimpleServer<>(AnswersOnce::new, Codec.lines(UTF_8, 100), 0)) {
            server.start();
            try (var trainer = trainer(file("one\ntwo\nthree\n"), server.address())) {
                assertThat(trainer.remainingLines()).containsExactly("one");
                assertThat(trainer.errorLines())
                        .containsExactly(
                                server.address()
                                        + " closed the connection after 1 answers to 3 lines");
                assertThat(trainer.exitCode()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_server_that_is_killed_half_way_is_one_line_and_exit_code_1() throws Exception {
        try (var server = new JavaProcess(ChattyServer.class, "-Dport=0");
                var trainer =
                        trainer(
                                file("hello world\n".repeat(500_000)),
                                "127.0.0.1:" + server.port())) {
            assertThat(trainer.nextLine()).isEqualTo("hello world ");
            server.kill("KILL");

            assertThat(trainer.errorLines())
                    .singleElement()
                    .asString()
                    .containsAnyOf(" broke the connection", " closed the connection after ");
            assertThat(trainer.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void without_a_file_it_says_how_to_use_it() throws Exception {
        try (var trainer = trainer()) {
            assertThat(trainer.errorLines())
                    .containsExactly(
                            "usage: Trainer FILE [HOST:PORT], where - as FILE is standard input");
            assertThat(trainer.exitCode()).isEqualTo(1);
        }
    }
}
