package cookbook.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server that does to each client what a test says, on threads and a port of its own. */
final class TestServer implements AutoCloseable {

    /** What happens to one client; the connection is closed after it. */
    interface Behaviour {
        void meet(Client client) throws Exception;
    }

    /** A client, as its server sees it. */
    record Client(Socket socket) {

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** The next line without its line end; null if the client has ended. */
        String hear() throws IOException {
            var line = new StringBuilder();
            for (int b; (b = socket.getInputStream().read()) != '\n'; line.append((char) b)) {
                if (b < 0) {
                    return null;
                }
            }
            return line.toString();
        }

        void waitUntilItLeaves() throws IOException {
            while (hear() != null) {}
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /** Says back what it hears, at once. */
    static final Behaviour ECHO =
            client -> client.socket.getInputStream().transferTo(client.socket.getOutputStream());

    /** Small, so that a client soon feels that nothing is read. */
    private static final int RECEIVE_BUFFER = 64 * 1024;

    private final ServerSocket listener;
    private final Thread acceptor;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    TestServer(Behaviour behaviour) {
        try {
            listener = new ServerSocket();
            listener.setReceiveBufferSize(RECEIVE_BUFFER);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        acceptor = Thread.startVirtualThread(() -> listen(behaviour));
    }

    private void listen(Behaviour behaviour) {
        try {
            while (true) {
                var socket = listener.accept();
                open.add(socket);
                Thread.startVirtualThread(() -> meet(socket, behaviour));
            }
        } catch (IOException closed) {
            // the end of the server
        }
    }

    private void meet(Socket socket, Behaviour behaviour) {
        try (socket) {
            behaviour.meet(new Client(socket));
        } catch (Exception broken) {
            // the client has left
        } finally {
            open.remove(socket);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    boolean hasClients() {
        return !open.isEmpty();
    }

    boolean isClosed() {
        return listener.isClosed();
    }

    /** Stops listening, and nothing else. The port is open until the acceptor has let go of it. */
    void stopListening() {
        try {
            listener.close();
            acceptor.join();
        } catch (IOException | InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Override
    public void close() {
        stopListening();
        try {
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
