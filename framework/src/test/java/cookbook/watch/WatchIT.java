package cookbook.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.component.Pipeline;
import cookbook.console.ConsoleEchoer;
import cookbook.console.ConsoleReader;
import cookbook.program.Program;
import cookbook.testing.Client;
import cookbook.testing.EchoProgram;
import cookbook.testing.JavaProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that are watched, each as a process of its own. */
class WatchIT {

    private static String get(String address) throws Exception {
        assertThat(address).startsWith("Watch it at http://127.0.0.1:");
        var url = URI.create(address.substring(address.indexOf("http"))).resolve("/snapshot.txt");
        try (var in = url.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dwatch", "-Dwatch=true", "-Dwatch=0"})
    void it_says_where_the_page_is(String option) throws Exception {
        try (var program = new JavaProcess(EchoProgram.class, option);
                var client = new Client(program.port())) {
            client.echo("Hello");

            assertThat(get(program.nextErrorLine())).contains("SimpleServer-1", "Echo-1");
        }
    }

    @Test
    void the_page_keeps_no_program_from_ending() throws Exception {
        try (var program = new JavaProcess(EchoProgram.class, "-Dwatch")) {
            program.port();
            get(program.nextErrorLine());

            program.kill("TERM");

            assertThat(program.exitCode()).isEqualTo(143);
        }
    }

    private static final class PipelineProgram {
        static void main() {
            Program.run(() -> new Pipeline<>(new ConsoleReader(""), new ConsoleEchoer())::run);
        }
    }

    @Test
    void a_pipeline_is_watched_too_and_ends_with_its_input() throws Exception {
        try (var program = new JavaProcess(PipelineProgram.class, "-Dwatch")) {
            assertThat(get(program.nextErrorLine()))
                    .contains(
                            "Pipeline-1", "ConsoleReader-1", "waits for input", "ConsoleEchoer-1");

            program.input("one\n");

            assertThat(program.remainingLines()).containsExactly("one");
            assertThat(program.exitCode()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -Dwatch=x       | -Dwatch=x: expected a port, such as 8080, or nothing
                    -Dwatch=65536   | -Dwatch=65536: expected a port, such as 8080, or nothing
                    -Dwacth         | there is no option -Dwacth; did you mean -Dwatch?
                    """)
    void a_wrong_port_is_one_line_on_stderr_and_exit_code_1(String option, String says)
            throws Exception {
        try (var program = new JavaProcess(EchoProgram.class, option)) {
            assertThat(program.errorLines()).containsExactly(says);
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void so_is_a_port_in_use() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var program =
                        new JavaProcess(EchoProgram.class, "-Dwatch=" + taken.getLocalPort())) {
            assertThat(program.errorLines())
                    .containsExactly(
                            "cannot show a page on 127.0.0.1:"
                                    + taken.getLocalPort()
                                    + ": Address already in use");
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }
}
