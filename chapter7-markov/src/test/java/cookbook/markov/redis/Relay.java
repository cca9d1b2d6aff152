package cookbook.markov.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server, and counts how often the client waits for an answer. */
final class Relay implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger roundTrips = new AtomicInteger();
    private volatile boolean asked;

    /**
     * @param port of the server, on this machine
     */
    Relay(int port) throws IOException {
        Thread.startVirtualThread(
                () -> {
                    try {
                        while (true) {
                            relay(
                                    listener.accept(),
                                    new Socket(InetAddress.getLoopbackAddress(), port));
                        }
                    } catch (IOException closed) {
                        // it has been closed
                    }
                });
    }

    private void relay(Socket client, Socket server) throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.startVirtualThread(() -> copy(client, server, true));
        Thread.startVirtualThread(() -> copy(server, client, false));
    }

    private void copy(Socket from, Socket to, boolean isQuestion) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var bytes = new byte[64 * 1024];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (isQuestion) {
                    asked |= !isIdle(new String(bytes, 0, n, ISO_8859_1));
                } else if (asked) {
                    asked = false;
                    roundTrips.incrementAndGet();
                }
                out.write(bytes, 0, n);
            }
        } catch (IOException closed) {
            // one of the two has left
        }
    }

    /** What the pool asks on idle connections. */
    private static boolean isIdle(String question) {
        return question.contains("PING");
    }

    int port() {
        return listener.getLocalPort();
    }

    int roundTrips() {
        return roundTrips.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
