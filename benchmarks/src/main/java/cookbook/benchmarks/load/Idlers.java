package cookbook.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Clients that have sent one message and then stay silent as long as their process lives. */
final class Idlers {

    /** Keeps them from being garbage collected and closed. */
    private static final List<Socket> SOCKETS = new ArrayList<>();

    private Idlers() {}

    static void come(int port, int count) throws IOException {
        var request = Exchange.pingPong().request();
        for (int n = 0; n < count; n++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            SOCKETS.add(socket);
            socket.getOutputStream().write(request);
            socket.getInputStream().readNBytes(request.length);
        }
    }
}
