package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Not a handler but a server: it closes its sockets the hard way, to be rid of them at once. */
class ClosesByReset implements AutoCloseable {

    private final ServerSocket listener;

    ClosesByReset() {
        try {
            listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    void start() {
        Thread.startVirtualThread(this::serve);
    }

    private void serve() {
        try {
            while (true) {
                try (var socket = listener.accept()) {
                    var message = "Hello, this is the message of the day\n\nBye Bye!\n";
                    socket.getOutputStream().write(message.getBytes(UTF_8));
                    System.out.println("Shutting down");
                    socket.setSoLinger(true, 0);
                }
            }
        } catch (IOException closed) {
            // the end of the server
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
