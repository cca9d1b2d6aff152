package cookbook.transcript;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A client's side of a connection. A thread of its own reads all that comes, so that a server which
 * answers while it is still being sent to never waits for this side.
 */
final class Connection implements AutoCloseable {

    /** How much more than the transcript knows is read, to be told in a report. */
    private static final int SURPLUS = 64 * 1024;

    private final Socket connection;

    /** What the bytes go through: the connection itself, or TLS on it. */
    private final Socket socket;

    private final ThreadFactory threads;
    private final Incoming incoming;
    private final Thread reader;

    /** The last one, if any; when it was too slow it is still at work. */
    private Thread writer;

    private Connection(Socket connection, Socket socket, int expected, ThreadFactory threads)
            throws IOException {
        this.connection = connection;
        this.socket = socket;
        this.threads = threads;
        this.incoming = new Incoming(expected + SURPLUS);
        var in = socket.getInputStream();
        this.reader = start(() -> incoming.collect(in));
    }

    /**
     * @param tls what it goes through, if not as plain text
     * @param expected how many bytes the server is to say in all
     * @throws IOException if it cannot be opened by the deadline
     */
    static Connection open(
            InetSocketAddress address,
            Optional<SSLSocketFactory> tls,
            int expected,
            Deadline deadline,
            ThreadFactory threads)
            throws IOException {
        var connection = new Socket();
        try {
            connection.setTcpNoDelay(true);
            connection.connect(address, deadline.millisLeft());
            var socket = tls.isPresent() ? secured(connection, tls.get(), deadline) : connection;
            return new Connection(connection, socket, expected, threads);
        } catch (IOException failure) {
            connection.close();
            throw failure;
        }
    }

    private static Socket secured(Socket connection, SSLSocketFactory tls, Deadline deadline)
            throws IOException {
        var host = connection.getInetAddress().getHostName();
        var socket = (SSLSocket) tls.createSocket(connection, host, connection.getPort(), true);
        connection.setSoTimeout(deadline.millisLeft());
        socket.startHandshake();
        connection.setSoTimeout(0);
        return socket;
    }

    private Thread start(Runnable task) {
        var thread = threads.newThread(task);
        thread.start();
        return thread;
    }

    Incoming incoming() {
        return incoming;
    }

    /**
     * Sends these bytes; false if they have not all been taken by the deadline. A connection that
     * breaks meanwhile is no matter here: what then does not come in will tell.
     */
    boolean send(byte[] bytes, Way way, Deadline deadline) throws InterruptedException {
        writer = start(() -> write(bytes, way));
        return writer.join(deadline.left());
    }

    private void write(byte[] bytes, Way way) {
        try {
            way.write(bytes, socket.getOutputStream());
        } catch (IOException broken) {
            // The kernel tells of a reset only once: told here, it looks to the reader like an end.
            if (String.valueOf(broken.getMessage()).contains("reset")) {
                incoming.end(Incoming.End.RESET);
            }
        }
    }

    /** Ends what this side sends, and goes on reading. */
    void shutDownOutput() {
        try {
            socket.shutdownOutput();
        } catch (IOException broken) {
            // What does not come in any more will tell.
        }
    }

    /** Closes as a client that crashed. */
    void reset() {
        try {
            connection.setSoLinger(true, 0);
            connection.close();
        } catch (IOException broken) {
            // There is nothing left to reset.
        }
    }

    @Override
    public void close() {
        try {
            leaving().close();
        } catch (IOException broken) {
            // It is closed now all the same.
        }
    }

    /** A close of TLS would wait until a writer that was too slow is done. */
    private Socket leaving() {
        boolean stillWrites = writer != null && writer.isAlive();
        return stillWrites ? connection : socket;
    }

    /** Whether this side has closed it. */
    boolean isClosed() {
        return connection.isClosed();
    }

    /** Waits, after {@link #close()}, until the socket and its threads are gone. */
    void join() throws InterruptedException {
        reader.join();
        if (writer != null) {
            writer.join();
        }
    }
}
