package cookbook.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.ZonedDateTime;

/**
 * What the JDK opens a file for when it is first needed, done before there are clients: if they
 * hold all the files by then it fails, and the JDK does not try a second time.
 */
final class WarmUp {

    private WarmUp() {}

    /** To be called on a thread of the kind that serves clients. */
    static void run() {
        ZonedDateTime.now(); // the log tells the time
        waitOnSomeSocket();
    }

    private static void waitOnSomeSocket() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(1);
            socket.accept().close();
        } catch (SocketTimeoutException nobodyCame) {
            // of course
        } catch (IOException noFilesAlready) {
            // the acceptor will say so
        }
    }
}
