package cookbook.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.testing.Client;
import cookbook.testing.TrackedThreads;
import org.junit.jupiter.api.Test;

/** Sends one input in twenty through a socket, since each takes a connection. */
class SocketFuzzTest {

    private static class Echo extends Component<byte[], byte[]> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
            }
        }
    }

    private final TrackedThreads threads = new TrackedThreads();

    @Test
    void whatever_comes_in_whatever_pieces_goes_back_as_it_was() {
        try (var server = new SimpleServer<>(Echo::new, Codec.bytes(), ServerOptions.port(0))) {
            server.activate(threads);
            Fuzz.repeat(inputs -> echo(inputs, server.port()), 20);
        }
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    private static void echo(Inputs inputs, int port) throws Exception {
        var input = inputs.next();
        try (var client = new Client(port)) {
            for (var piece : inputs.cut(input)) {
                client.send(piece);
            }
            assertThat(client.shutdownOutput().readAll()).isEqualTo(new String(input, ISO_8859_1));
        }
    }
}
