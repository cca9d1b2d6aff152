package cookbook.mini.yours;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Yours. This is step 1; docs/build-it-yourself.md describes the others. */
class EchoServer {

    static void main() throws IOException {
        var listener = new ServerSocket(1500, 50, InetAddress.getLoopbackAddress());
        IO.println("Listening on 127.0.0.1:1500");
        serve(listener);
    }

    static void serve(ServerSocket listener) throws IOException {
        while (true) {
            try (var client = listener.accept()) {
                client.getInputStream().transferTo(client.getOutputStream());
            }
        }
    }
}
