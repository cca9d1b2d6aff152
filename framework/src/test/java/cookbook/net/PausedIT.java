package cookbook.net;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.testing.Client;
import cookbook.testing.EchoProgram;
import cookbook.testing.JavaProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A program that was paused for longer than its timeouts, as by a laptop that slept. */
class PausedIT {

    private static final Duration PAUSE = Duration.ofMillis(1_500);

    @Test
    void what_clients_sent_during_the_pause_is_answered() throws Exception {
        try (var program = new JavaProcess(EchoProgram.class, "-DidleTimeout=0.5")) {
            int port = program.port();
            for (int round = 0; round < 2; round++) {
                var clients = new ArrayList<Client>();
                for (int n = 0; n < 40; n++) {
                    clients.add(new Client(port));
                    assertThat(clients.getLast().echo("before")).isEqualTo("before");
                }
                program.kill("STOP");
                for (var client : clients) {
                    client.send("meanwhile");
                }
                Thread.sleep(PAUSE); // the program sleeps, not the test
                program.kill("CONT");
                for (var client : clients) {
                    assertThat(client.read(9)).isEqualTo("meanwhile");
                    client.close();
                }
            }
        }
    }

    @Test
    void a_client_that_reads_again_after_the_pause_is_not_cut_off() throws Exception {
        int much = 20_000_000;
        try (var program = new JavaProcess(EchoProgram.class, "-DwriteTimeout=0.5");
                var client = new Client(program.port())) {
            var sending = Thread.startVirtualThread(() -> sendAll(client, "x".repeat(much)));
            assertThat(client.read(1)).isEqualTo("x");
            program.kill("STOP");
            Thread.sleep(PAUSE); // the program sleeps, not the test
            program.kill("CONT");

            assertThat(client.read(much - 1)).hasSize(much - 1);
            sending.join();
        }
    }

    private static void sendAll(Client client, String text) {
        try {
            client.send(text);
        } catch (IOException broken) {
            // then it does not come back either
        }
    }
}
