package cookbook.mini.step5;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

class MotdServer {

    static void main() throws IOException {
        var listener = new ServerSocket(1500, 50, InetAddress.getLoopbackAddress());
        IO.println("Listening on 127.0.0.1:1500");
        Server.serve(listener, Motd::new);
    }
}
