package cookbook.net;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The socket of a connection, plain or TLS, and what its two threads have noticed about the peer.
 * One thread reads and one writes; any thread can close it, or ask how long they have been waiting.
 */
final class PeerSocket {

    /** The most bytes in one write. A peer that accepts them is making progress. */
    private static final int SLICE = 32 * 1024;

    /**
     * In bytes; Linux doubles it. Linux wakes a blocked writer only when a third of the buffer is
     * free. If the buffer could grow to megabytes, a slow reader would take too long to free that.
     */
    private static final int SEND_BUFFER = 64 * 1024;

    /** Before 1.3, shutting down the output ends both directions, and the reply would be lost. */
    private static final String[] TLS_VERSIONS = {"TLSv1.3"};

    /** By then it is clear whether the peer has made a write fail, or only slows it down. */
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private static final long NOT_NOW = Long.MAX_VALUE;

    private final Socket socket;

    /** What the bytes go through: the socket itself, or TLS on top of it. */
    private final Socket through;

    private final Chunks chunks;

    /** Held during a write, until its outcome has been noted. */
    private final ReentrantLock writing = new ReentrantLock();

    private volatile long readBegan = NOT_NOW;
    private volatile long silentRead = NOT_NOW;
    private volatile long writeBegan = NOT_NOW;
    private volatile long lastWrite = System.nanoTime();

    /** Whether a write of data has begun and has not been completed. */
    private volatile boolean sending;

    /** Guarded by this monitor. */
    private boolean closing;

    private volatile boolean broken;

    private PeerSocket(Socket socket, Socket through) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSendBufferSize(SEND_BUFFER);
        this.socket = socket;
        this.through = through;
        this.chunks = new Chunks(through.getInputStream());
    }

    /** The server's end of a connection. */
    static PeerSocket ofServer(Socket client, Optional<SSLContext> tls) throws IOException {
        if (tls.isEmpty()) {
            return new PeerSocket(client, client);
        }
        var factory = tls.get().getSocketFactory();
        var through = (SSLSocket) factory.createSocket(client, null, true);
        through.setEnabledProtocols(TLS_VERSIONS);
        return new PeerSocket(client, through);
    }

    /**
     * The client's end of a connection.
     *
     * @param host the name that the server's certificate must be valid for
     */
    static PeerSocket ofClient(Socket server, String host, Optional<SSLContext> tls)
            throws IOException {
        if (tls.isEmpty()) {
            return new PeerSocket(server, server);
        }
        var factory = tls.get().getSocketFactory();
        var through = (SSLSocket) factory.createSocket(server, host, server.getPort(), true);
        through.setEnabledProtocols(TLS_VERSIONS);
        var parameters = through.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        through.setSSLParameters(parameters);
        return new PeerSocket(server, through);
    }

    /** The TLS handshake, if there is TLS. It is timed like a write. */
    void shakeHands() throws IOException {
        if (through instanceof SSLSocket tls) {
            timed(tls::startHandshake);
        }
    }

    /** The next chunk; waits for it. Null at the end of the stream. */
    byte[] read() throws IOException {
        readBegan = System.nanoTime();
        try {
            return chunks.next();
        } catch (IOException failure) {
            fails();
            throw failure;
        } finally {
            readBegan = NOT_NOW;
        }
    }

    void write(byte[] bytes) throws IOException {
        sending = true;
        var out = through.getOutputStream();
        for (int start = 0; start < bytes.length; start += SLICE) {
            int from = start;
            int length = Math.min(SLICE, bytes.length - start);
            timed(() -> out.write(bytes, from, length));
        }
        sending = false;
    }

    /** The peer's reader gets an end of stream; this side can still read. */
    void shutdownOutput() throws IOException {
        timed(through::shutdownOutput);
    }

    private interface Write {
        void run() throws IOException;
    }

    /** A failure is noted before the write counts as done. */
    private void timed(Write write) throws IOException {
        writing.lock();
        writeBegan = System.nanoTime();
        try {
            write.run();
        } catch (IOException failure) {
            fails();
            throw failure;
        } finally {
            writeBegan = NOT_NOW;
            lastWrite = System.nanoTime();
            writing.unlock();
        }
    }

    /** Whether there is something to read, so that {@link #read} would return at once. */
    boolean isReadable() {
        try {
            return through.getInputStream().available() > 0
                    || socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Whether a thread is waiting in {@link #read}, with nothing there for it. */
    boolean isSilent() {
        return readInSilence() != NOT_NOW;
    }

    /** When the read began in which a thread is waiting, if nothing is there for it. */
    private long readInSilence() {
        long began = readBegan;
        return began != NOT_NOW && isReadable() ? NOT_NOW : began;
    }

    /**
     * Whether a thread is waiting as {@link #isSilent} says, and was waiting in the same read when
     * this was last asked. One look is not enough: bytes that have just left the kernel are no
     * longer there, and the read has not returned them yet.
     */
    boolean isStillSilent() {
        long read = readInSilence();
        boolean still = read != NOT_NOW && read == silentRead;
        silentRead = read;
        return still;
    }

    /** How long a thread has been waiting for the peer to send something, in nanoseconds. */
    long silentFor() {
        return elapsedSince(readBegan);
    }

    /**
     * How long the peer has sent nothing and nothing has been written either, in nanoseconds. A
     * reader that can't deliver what it has read is not waiting for the peer.
     */
    private long idleFor() {
        return Math.min(silentFor(), elapsedSince(lastWrite));
    }

    /** Whether it has been idle for longer than this, and nothing has just arrived. */
    boolean isIdleFor(Duration timeout) {
        return idleFor() > timeout.toNanos() && isSilent();
    }

    /** How long the peer has not accepted what is being written now, in nanoseconds. */
    long writingFor() {
        return elapsedSince(writeBegan);
    }

    private static long elapsedSince(long began) {
        return began == NOT_NOW ? 0 : System.nanoTime() - began;
    }

    private synchronized void fails() {
        broken |= !closing;
    }

    /** Whether the peer, or the network between, has broken the connection. */
    boolean isBroken() {
        return broken;
    }

    /**
     * Whether the connection is broken, for a reader that got an end of stream. The kernel reports
     * a reset only once; if the writer got that report, the reader has to ask here.
     */
    boolean endIsBreak() {
        try {
            if (writing.tryLock(A_MOMENT.toNanos(), TimeUnit.NANOSECONDS)) {
                writing.unlock();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        return broken;
    }

    /** Closes; with a reset if data is being written. */
    void closeNow() {
        if (sending) {
            abort();
        } else {
            close();
        }
    }

    /** Closes with a reset, so that the peer can't mistake a truncated reply for a complete one. */
    void abort() {
        closes();
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException alreadyClosed) {
            // so much the better
        }
        close();
    }

    /**
     * Closes, whatever the state; threads that are reading or writing get an exception. This closes
     * only the socket itself: closing TLS can block behind a write.
     */
    void close() {
        closes();
        try {
            socket.close();
        } catch (IOException broken) {
            // closed all the same
        }
    }

    /** From now on, a failure is not the peer's fault. */
    private synchronized void closes() {
        closing = true;
    }

    synchronized boolean isClosing() {
        return closing;
    }
}
