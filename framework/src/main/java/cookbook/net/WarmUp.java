package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Observers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A short conversation of the framework with itself, before there are clients. The JVM loads
 * classes when they are first needed; this makes it load them now, so that the first client is
 * answered as fast as the next, and nothing is left to load when clients hold all file descriptors.
 * Handlers are not involved; their classes are what the reserve of {@link Descriptors} is for. If
 * there are observers there is no warm-up: they would show it.
 */
final class WarmUp {

    private static final Duration DEADLINE = Duration.ofSeconds(1);

    /** Once is enough for all servers of a program. */
    private static final AtomicBoolean DONE = new AtomicBoolean();

    private WarmUp() {}

    /** Call this on the same kind of thread that will serve clients. */
    static void run() throws InterruptedException {
        if (Observers.any() || DONE.getAndSet(true)) {
            return;
        }
        ZonedDateTime.now(); // needed by the log
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket()) {
            door.setSoTimeout((int) DEADLINE.toMillis());
            client.setSoTimeout((int) DEADLINE.toMillis());
            client.connect(door.getLocalSocketAddress(), (int) DEADLINE.toMillis());
            for (var codec : List.of(Codec.text(UTF_8), Codec.lines(UTF_8, 80))) {
                codec.decoder().decode("hello\n".getBytes(UTF_8), codec::encode);
            }
            converse(client, door.accept());
        } catch (IOException | RuntimeException | Error tooBad) {
            // then the first client waits a little longer for its answer
        }
    }

    private static void converse(Socket client, Socket accepted)
            throws IOException, InterruptedException {
        var options = ServerOptions.port(0);
        var connections = new Connections(1);
        var socket = PeerSocket.ofServer(accepted, options.tls());
        Codec<byte[]> codec = Codec.bytes();
        var reader = new Reader<>(socket, codec, connections.log.badInputs) {};
        var connection =
                new Connection<>(
                        socket, reader, new Echo(), codec, options, new Inbox<>(), connections) {};
        connection.label(Addresses.text(Addresses.of(accepted).peer()));
        connections.add(connection);
        connection.activate();
        client.getOutputStream().write('x');
        client.getInputStream().read();
        client.shutdownOutput();
        if (!connection.join(DEADLINE)) {
            connection.abort();
        }
    }

    private static final class Echo extends Component<byte[], byte[]> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
            }
        }
    }
}
