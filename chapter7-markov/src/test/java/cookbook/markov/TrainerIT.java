package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.testing.JavaProcess;
import cookbook.testing.SystemWords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pipeline of the page that trains a server: ReadFileAdaptor, TCPClient, ConsoleEchoer. */
class TrainerIT {

    /** In which there is one line, and then nothing for a while. */
    private static final String FROM_A_PIPE =
            "mkfifo $FILE; (echo one; exec sleep 30) > $FILE 2>&- & exec \"$@\" $FILE $SERVER";

    private static final String CLEAR = "\r\u001b[K";

    @TempDir Path folder;
    private final MemoryChain chain = new MemoryChain(1_000_000);

    private SimpleServer<String> chatty() {
        var server =
                ChattyServer.with(
                        chain, new Random(1), Codec.lines(UTF_8, 65_536), ServerOptions.port(0));
        server.start();
        return server;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("training.txt"), text, UTF_8);
    }

    private static JavaProcess trainer(Object... arguments) throws IOException {
        var texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        return new JavaProcess(JavaProcess.command(Trainer.class, List.of(), texts));
    }

    @Test
    void a_file_of_one_line_is_taught_and_answered() throws Exception {
        try (var server = chatty();
                var trainer = trainer(file("hello world\n"), server.address())) {
            assertThat(trainer.remainingLines()).containsExactly("hello world ");
            assertThat(trainer.errorLines()).isEmpty();
            assertThat(trainer.exitCode()).isZero();
        }
    }

    @Test
    void each_line_is_a_sentence_of_its_own_and_the_last_needs_no_end() throws Exception {
        try (var server = chatty();
                var trainer = trainer(file("one two\nthree four\nfive six"), server.address())) {
            assertThat(trainer.remainingLines())
                    .hasSize(3)
                    .allSatisfy(
                            answer ->
                                    assertThat(answer)
                                            .isIn("one two ", "three four ", "five six "));
            assertThat(chain.size()).as("two words and an end for each line").isEqualTo(9);
        }
    }

    @Test
    void a_long_file_is_taught_to_its_end_and_every_answer_is_shown() throws Exception {
        var lines = IntStream.range(0, 20_000).mapToObj(n -> "line number " + n).toList();
        try (var server = chatty();
                var trainer = trainer(file(String.join("\n", lines)), server.address())) {
            assertThat(trainer.remainingLines()).hasSize(20_000);
            assertThat(trainer.exitCode()).isZero();
            assertThat(chain.size()).isEqualTo(4 * 20_000);
        }
    }

    @Test
    void in_a_terminal_it_shows_how_far_it_is() throws Exception {
        try (var server = chatty();
                var terminal =
                        new TerminalProcess(
                                Trainer.class,
                                List.of(),
                                file("hello\nhello\nhello\n").toString(),
                                server.address())) {
            assertThat(terminal.exitCode()).isZero();
            assertThat(terminal.finalScreen())
                    .isEqualTo(
                            (CLEAR + "hello \r\n1 lines answered")
                                    + (CLEAR + "hello \r\n2 lines answered")
                                    + (CLEAR + "hello \r\n3 lines answered")
                                    + CLEAR);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat \"$FILE\" | \"$@\" - $SERVER",
                "cat \"$FILE\" | \"$@\" /dev/stdin $SERVER",
                "\"$@\" - $SERVER < \"$FILE\"",
                "mkfifo \"$FILE.pipe\"; cat \"$FILE\" > \"$FILE.pipe\" & \"$@\" \"$FILE.pipe\" $SERVER"
            })
    void a_pipe_is_as_good_as_a_file(String script) throws Exception {
        var file = file("hello world\n\n");
        try (var server = chatty();
                var trainer = shell(script, file, server.address())) {
            assertThat(trainer.remainingLines()).containsExactly("hello world ", "hello world ");
            assertThat(trainer.errorLines()).isEmpty();
            assertThat(trainer.exitCode()).isZero();
        }
    }

    private static JavaProcess shell(String script, Path file, Object server) throws IOException {
        return shell(script, Trainer.class, file, server);
    }

    private static JavaProcess shell(String script, Class<?> trainer, Path file, Object server)
            throws IOException {
        var variables = "FILE='" + file + "'; SERVER=" + server + "; ";
        return Shell.run(variables + script, trainer);
    }

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
    void a_standard_input_that_is_closed_has_no_line() throws Exception {
        try (var server = chatty();
                var trainer = shell("exec \"$@\" - $SERVER <&-", folder, server.address())) {
            assertThat(trainer.remainingLines()).isEmpty();
            assertThat(trainer.errorLines()).isEmpty();
            assertThat(trainer.exitCode()).isZero();
        }
    }

    @Test
    void a_byte_order_mark_before_the_first_line_is_not_taught() throws Exception {
        try (var server = chatty();
                var trainer = trainer(file("\ufeffhello world\n"), server.address())) {
            assertThat(trainer.remainingLines()).containsExactly("hello world ");
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
    void in_a_terminal_what_is_traced_comes_above_the_line_that_says_how_far_it_is()
            throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var terminal =
                        new TerminalProcess(
                                Trainer.class,
                                List.of("-Dtrace=Answers"),
                                file("hello\nhello\n").toString(),
                                "127.0.0.1:" + silent.getLocalPort());
                var client = silent.accept()) {
            client.getOutputStream().write("hi\n".getBytes(UTF_8));

            terminal.awaitScreenLike("(?s).* Answers-1 outbox → [^\n]*\n(hi\r\n)?1 lines answered");
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
