package cookbook.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.testing.Client;
import cookbook.testing.EchoProgram;
import cookbook.testing.Handler;
import cookbook.testing.JavaProcess;
import cookbook.testing.SystemWords;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server as a process of its own. */
class ServerProgramIT {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    @Test
    void it_says_where_it_listens_and_serves() throws Exception {
        try (var program = new JavaProcess(EchoProgram.class);
                var client = new Client(program.port())) {
            assertThat(client.echo("hello")).isEqualTo("hello");
        }
    }

    @Test
    void clients_that_say_nothing_keep_no_processor_busy() throws Exception {
        try (var program = new JavaProcess(EchoProgram.class)) {
            int port = program.port();
            var clients = new ArrayList<Client>();
            for (int n = 0; n < 50; n++) {
                var client = new Client(port);
                client.echo("hello");
                clients.add(client);
            }

            await().atMost(Duration.ofSeconds(20)).until(() -> restsFor(A_WHILE, program));

            for (var client : clients) {
                client.close();
            }
        }
    }

    /** Whether it needed less than a hundredth of a processor for a while that begins now. */
    private static boolean restsFor(Duration aWhile, JavaProcess program) {
        var before = program.processorTime();
        await().pollDelay(aWhile).until(() -> true);
        return program.processorTime().minus(before).compareTo(aWhile.dividedBy(100)) <= 0;
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_signal_stops_it_cleanly_within_two_seconds(String signal, int exitCode)
            throws Exception {
        try (var program = new JavaProcess(EchoProgram.class, "-Dport=0");
                var client = new Client(program.port())) {
            client.echo("hello");
            var begin = Instant.now();

            program.kill(signal);

            assertThat(client.readAll()).isEmpty();
            assertThat(program.exitCode()).isEqualTo(exitCode);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(program.remainingLines()).isEmpty();
            assertThat(program.errorLines()).isEmpty();
        }
    }

    private static final class HoggingProgram {
        static void main() {
            Handler.Main<byte[], byte[]> hog =
                    self -> {
                        self.outbox.send(self.inbox.receive());
                        while (true) {
                            Thread.onSpinWait();
                        }
                    };
            ServerProgram.run(
                    options -> new SimpleServer<>(() -> new Handler<>(hog), Codec.bytes(), options),
                    ServerOptions.port(0));
        }
    }

    @Test
    void its_limits_can_be_set_from_the_command_line() throws Exception {
        try (var program =
                        new JavaProcess(
                                EchoProgram.class, "-DmaxConnections=1", "-DidleTimeout=1");
                var first = new Client(program.port());
                var second = new Client(first.server().getPort())) {
            second.send("hello");
            assertThat(first.echo("hello")).isEqualTo("hello");

            assertThat(first.readAll()).as("closed when idle").isEmpty();
            first.shutdownOutput();
            assertThat(second.read(5)).as("let in after it").isEqualTo("hello");
        }
    }

    @Test
    void handlers_that_take_every_processor_do_not_keep_the_program_from_ending() throws Exception {
        try (var program =
                        new JavaProcess(
                                HoggingProgram.class,
                                "-Djdk.virtualThreadScheduler.parallelism=1");
                var client = new Client(program.port())) {
            client.send("hello");
            client.shutdownOutput();
            await().until(() -> program.processorTime().toMillis() > 1_000);

            program.kill("TERM");

            assertThat(program.exitCode()).isEqualTo(143);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -Dport=65536    | port must be from 0 to 65535, not 65536
                    -Dport=telnet   | -Dport=telnet: expected a whole number, such as 0
                    -Dhost=no.such.host.invalid | cannot listen on no.such.host.invalid:0: unknown host
                    -DdrainTime=-1  | drainTime must be from 0 to 31536000 seconds, not -1
                    -Dprot=1234     | there is no option -Dprot; did you mean -Dport?
                    -Dcodec=lines   | this program has no option -Dcodec; it has -Dbacklog, -DdrainTime, -Dhost
                    """)
    void a_wrong_option_is_one_line_on_stderr_and_exit_code_1(String option, String says)
            throws Exception {
        try (var program = new JavaProcess(EchoProgram.class, option)) {
            assertThat(program.errorLines()).singleElement(STRING).startsWith(says);
            assertThat(program.remainingLines()).isEmpty();
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void so_is_a_port_in_use() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var program =
                        new JavaProcess(EchoProgram.class, "-Dport=" + taken.getLocalPort())) {
            assertThat(program.errorLines())
                    .containsExactly(
                            String.format(
                                    Locale.ROOT,
                                    "cannot listen on 127.0.0.1:%d: %s; choose another address with"
                                            + " -Dport= or -Dhost=",
                                    taken.getLocalPort(),
                                    SystemWords.addressInUse()));
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_property_that_is_none_of_its_business_changes_nothing() throws Exception {
        try (var program =
                        new JavaProcess(
                                EchoProgram.class, "-Dexercise=1", "-Dserver=x:1", "-Dpath.port=");
                var client = new Client(program.port())) {
            assertThat(client.echo("hello")).isEqualTo("hello");
        }
    }

    @Test
    void it_goes_on_when_nobody_reads_its_output_anymore() throws Exception {
        var command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" > /dev/full", "sh"));
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        command.addAll(JavaProcess.command(EchoProgram.class, List.of("-Dport=" + port)));
        try (var program = new JavaProcess(command);
                var client =
                        await().ignoreExceptions().until(() -> new Client(port), any -> true)) {
            assertThat(client.echo("hello")).isEqualTo("hello");
            program.kill("TERM");
            assertThat(program.exitCode()).isEqualTo(143);
        }
    }

    private static final class CodecProgram {
        static void main() {
            ServerProgram.run(
                    (codec, options) -> new SimpleServer<>(Handler::echo, codec, options),
                    CodecOption.text(UTF_8),
                    ServerOptions.port(0));
        }
    }

    @Test
    void a_program_can_leave_its_codec_to_the_command_line() throws Exception {
        try (var program = new JavaProcess(CodecProgram.class, "-Dcodec=lines", "-DlineLength=5");
                var client = new Client(program.port())) {
            assertThat(client.send("hello\r\n").readLine()).isEqualTo("hello");
            assertThat(client.send("hello again\r\n").readAll()).isEmpty();
        }
    }
}
