package cookbook.transcript;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The operating system's message for a write that meets a reset. It is in the user's language, and
 * Java passes on nothing but the text; so we learn it from a connection that is reset on purpose.
 */
final class ResetMessage {

    private static final String WORDS = words();

    private ResetMessage() {}

    /** Whether a write failed because of a reset. */
    static boolean is(IOException failure) {
        return WORDS.equals(failure.getMessage());
    }

    private static String words() {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            var server = listener.accept();
            server.setSoLinger(true, 0);
            server.close();
            while (true) {
                client.getOutputStream().write(0);
            }
        } catch (IOException reset) {
            return reset.getMessage();
        }
    }
}
