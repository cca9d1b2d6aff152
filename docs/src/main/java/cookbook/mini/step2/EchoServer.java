package cookbook.mini.step2;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A virtual thread per client. */
class EchoServer {

    static void main() throws IOException {
        var listener = new ServerSocket(1500, 50, InetAddress.getLoopbackAddress());
        IO.println("Listening on 127.0.0.1:1500");
        serve(listener);
    }

    static void serve(ServerSocket listener) throws IOException {
        while (true) {
            var client = listener.accept();
            Thread.startVirtualThread(() -> echo(client));
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // there is nobody left to talk to
        }
    }
}
