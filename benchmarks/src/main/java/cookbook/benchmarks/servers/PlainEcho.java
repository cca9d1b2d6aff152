package cookbook.benchmarks.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadFactory;

/**
 * The limit of the model: one thread per connection, which copies what it reads from the socket
 * back to the socket, and does nothing else. The argument is {@code virtual} or {@code platform}
 * threads.
 */
final class PlainEcho {

    private static final int BUFFER = 32 * 1024;

    static void main(String[] args) throws IOException {
        ThreadFactory threads =
                args[0].equals("virtual")
                        ? Thread.ofVirtual().factory()
                        : Thread.ofPlatform().factory();
        var server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        System.out.println("Listening on 127.0.0.1:" + server.getLocalPort());
        while (true) {
            var socket = server.accept();
            threads.newThread(() -> echo(socket)).start();
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = socket.getInputStream();
            var out = socket.getOutputStream();
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException clientGone) {
            // then the connection is gone too
        }
    }
}
