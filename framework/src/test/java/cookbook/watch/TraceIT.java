package cookbook.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Pipeline;
import cookbook.console.ConsoleEchoer;
import cookbook.console.ConsoleReader;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.Program;
import cookbook.program.ServerProgram;
import cookbook.testing.Client;
import cookbook.testing.EchoProgram;
import cookbook.testing.JavaProcess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server and a pipeline, traced, each as a process of its own. */
class TraceIT {

    private static final class Polite extends Component<byte[], byte[]> {
        @Override
        protected void main() {
            while (!control.ready()) {
                awaitAny();
                while (inbox.ready()) {
                    outbox.send(inbox.receive());
                }
            }
            control.receive();
            outbox.send("Goodbye\n".getBytes(UTF_8));
        }
    }

    private static final class PoliteProgram {
        static void main() {
            ServerProgram.run(
                    options -> new SimpleServer<>(Polite::new, Codec.bytes(), options),
                    ServerOptions.port(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dtrace", "-Dtrace=true"})
    void a_line_is_seen_on_its_way_through_the_server(String option) throws Exception {
        try (var program = new JavaProcess(EchoProgram.class, option);
                var client = new Client(program.port())) {
            client.send("Hello\n");

            assertThat(program.nextErrorLine())
                    .matches(" *\\d+\\.\\d{3}  Reader-1 outbox → inbox Echo-1 +\"Hello\\\\n\"");
            assertThat(program.nextErrorLine())
                    .matches(" *\\d+\\.\\d{3}  Echo-1 outbox → inbox Connection-1 +\"Hello\\\\n\"");
            client.shutdownOutput();
            assertThat(program.nextErrorLine())
                    .matches(".*  Reader-1 signal → control Echo-1 +SocketShutdown CLOSED");
        }
    }

    @Test
    void the_stop_is_seen_to_its_end() throws Exception {
        try (var program = new JavaProcess(PoliteProgram.class, "-Dtrace");
                var client = new Client(program.port())) {
            client.echo("Hello");

            program.kill("TERM");

            var told =
                    program.errorLines().stream().map(line -> line.replaceAll(" +", " ")).toList();
            assertThat(told.subList(2, 5))
                    .extracting(line -> line.replaceFirst("^ [\\d.]+ ", ""))
                    .containsExactly(
                            "main outbox → control SimpleServer-1 ServerShutdown",
                            "Reader-1 signal → control Polite-1 SocketShutdown SERVER_STOPPING",
                            "Polite-1 outbox → inbox Connection-1 \"Goodbye\\n\"");
            assertThat(program.exitCode()).isEqualTo(143);
        }
    }

    @Test
    void only_what_begins_with_a_name_is_followed_if_there_is_one() throws Exception {
        try (var program = new JavaProcess(EchoProgram.class, "-Dtrace=Echo-2");
                var first = new Client(program.port());
                var second = new Client(first.server().getPort())) {
            first.echo("one");
            second.echo("two");

            program.kill("TERM");

            assertThat(program.errorLines()).isNotEmpty().allMatch(line -> line.contains("Echo-2"));
        }
    }

    private static final class PipelineProgram {
        static void main() {
            Program.run(() -> new Pipeline<>(new ConsoleReader(""), new ConsoleEchoer())::run);
        }
    }

    @Test
    void a_pipeline_can_be_traced_too_and_what_it_prints_is_the_same() throws Exception {
        try (var program = new JavaProcess(PipelineProgram.class, "-Dtrace")) {
            program.input("one\ntwo\n");

            assertThat(program.remainingLines()).isEqualTo(List.of("one", "two"));
            assertThat(program.errorLines())
                    .hasSize(2)
                    .allMatch(
                            line ->
                                    line.contains(
                                            "ConsoleReader-1 outbox → inbox ConsoleEchoer-1"));
            assertThat(program.exitCode()).isZero();
        }
    }
}
