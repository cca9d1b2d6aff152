package cookbook.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.program.ServerProgram;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.JavaProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose process may open fewer files than there are clients. */
class OutOfFilesIT {

    private static final int MOST_OPEN_FILES = 64;
    private static final int CLIENTS = 100;

    /** Fewer than are let in at first: the process needs files for itself too. */
    private static final int LET_IN = 10;

    private static final class EchoProgram {
        static void main() {
            ServerProgram.run(
                    options -> new SimpleServer<>(Handler::echo, Codec.bytes(), options),
                    ServerOptions.port(0));
        }
    }

    private JavaProcess program;
    private int port;
    private final List<Client> clients = new ArrayList<>();

    @BeforeEach
    void more_clients_come_than_there_are_files() throws Exception {
        program = JavaProcess.withOpenFiles(MOST_OPEN_FILES, EchoProgram.class);
        port = program.port();
        for (int n = 0; n < CLIENTS; n++) {
            clients.add(new Client(port).send("%03d".formatted(n)));
        }
        program.nextErrorLine(); // date and place
        assertThat(program.nextErrorLine())
                .contains("can't accept clients, and keeps trying")
                .contains("Too many open files");
    }

    @AfterEach
    void end() throws IOException {
        program.close();
        for (var client : clients) {
            client.close();
        }
    }

    @Test
    void each_client_gets_in_when_others_have_left_and_nothing_of_it_was_lost() throws Exception {
        for (int n = 0; n < CLIENTS; n++) {
            try (var client = clients.get(n)) {
                assertThat(client.read(3)).isEqualTo("%03d".formatted(n));
            }
        }
        try (var another = new Client(port)) {
            assertThat(another.echo("hello")).isEqualTo("hello");
        }
        program.kill("TERM");
        assertThat(program.errorLines()).as("it was told once, not for each").hasSizeLessThan(10);
        assertThat(program.exitCode()).isEqualTo(143);
    }

    @Test
    void it_does_not_spin_while_it_waits_for_files() throws Exception {
        clients.getFirst().read(3);
        var before = program.processorTime();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);

        assertThat(program.processorTime().minus(before)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void it_can_be_stopped_all_the_same_and_whoever_was_let_in_sees_a_clean_close()
            throws Exception {
        for (int n = 0; n < LET_IN; n++) {
            assertThat(clients.get(n).read(3)).isEqualTo("%03d".formatted(n));
        }
        program.kill("TERM");

        for (int n = 0; n < LET_IN; n++) {
            assertThat(clients.get(n).readAll()).isEmpty();
        }
        assertThat(program.exitCode()).isEqualTo(143);
        assertThat(program.errorLines()).noneMatch(line -> line.contains("Error"));
    }
}
