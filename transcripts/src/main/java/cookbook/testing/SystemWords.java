package cookbook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** What the operating system says when something goes wrong, in the language of its user. */
public final class SystemWords {

    private SystemWords() {}

    /** {@code Connection refused}, if the user's language is English. */
    public static String connectionRefused() {
        try {
            var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            gone.close();
            new Socket(gone.getInetAddress(), gone.getLocalPort()).close();
        } catch (IOException refused) {
            return refused.getMessage();
        }
        throw new IllegalStateException("somebody else listens there");
    }

    /** {@code Address already in use}, if the user's language is English. */
    public static String addressInUse() {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            try {
                new ServerSocket(taken.getLocalPort(), 1, taken.getInetAddress()).close();
            } catch (IOException inUse) {
                return inUse.getMessage();
            }
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        throw new IllegalStateException("two can listen there");
    }
}
