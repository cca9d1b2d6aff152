package cookbook.net;

import cookbook.codec.Codec;
import cookbook.net.SocketShutdown.Reason;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.ssl.SSLSocket;

/**
 * A socket between two boxes: what is sent to the writer's {@code inbox} goes out, and what comes
 * in leaves the reader's {@code outbox}. The two ends of a connection, a server's and a client's,
 * are each a wire.
 */
final class Wire<T> {

    /**
     * How long the peer has to take what was written and to close, once the output is shut down.
     */
    private static final Duration LINGER = Duration.ofSeconds(1);

    final Reader<T> reader;
    final Writer<T> writer;
    private final Socket socket;
    private final Socket through;
    private final Activity activity = new Activity();
    private final boolean halfCloses;

    /**
     * @param through what the bytes go through: the socket itself, or TLS on it
     * @param halfCloses whether the reader goes on, as long as the peer has something to say, when
     *     those who send to the writer have ended; if not, the socket is closed then
     */
    Wire(Socket socket, Socket through, Codec<T> codec, boolean halfCloses) {
        this.socket = socket;
        this.through = through;
        this.halfCloses = halfCloses;
        this.reader = new Reader<>(through, codec, activity);
        this.writer = new Writer<>(through, codec, activity, this::afterLastWrite);
    }

    private void afterLastWrite(boolean toldToShutDown) {
        if (toldToShutDown || !halfCloses) {
            closeGently();
        }
    }

    /**
     * Agrees with the peer on keys, if this wire goes through TLS; waits for it. To be done before
     * the reader and the writer start. How long it may take is watched as if it were a write.
     *
     * @throws IOException if that came to nothing
     */
    void shakeHands() throws IOException {
        if (through instanceof SSLSocket tls) {
            activity.write(tls::startHandshake);
        }
    }

    void label(String peer) {
        reader.label(peer);
        writer.label(peer);
    }

    /** Does what is due after so long an idle time, or so long a write. */
    void check(Duration idleTimeout, Duration writeTimeout) {
        if (activity.writingFor() > writeTimeout.toNanos()) {
            reader.hangUp(Reason.NOT_READING);
            reset();
        } else if (activity.idleFor() > idleTimeout.toNanos()) {
            reader.hangUp(Reason.IDLE);
        }
    }

    /**
     * Closes the socket so that nothing is lost: after the last write, the peer gets a moment to
     * take it and to close its side, and what it still sends is thrown away. If the peer has broken
     * the connection, it is the reader who gets a moment, to deliver what had come by then.
     */
    private void closeGently() {
        if (!activity.isBroken()) {
            reader.deafen();
        }
        try {
            reader.join(LINGER);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        if (activity.isBroken()) {
            reader.hangUp(Reason.RESET);
        }
        close();
    }

    /** A peer that does not read might take what it did read for all there was, after a close. */
    private void reset() {
        try {
            socket.setSoLinger(true, 0);
            close();
        } catch (SocketException alreadyClosed) {
            // all the better
        }
    }

    /** Whether the peer, or the network between, has ended it before its time. */
    boolean wasBroken() {
        return activity.isBroken();
    }

    /** Ends everything now. */
    void stop() {
        close();
        reader.stop();
        writer.stop();
    }

    /** Closes the socket, whatever its state; the reader and the writer notice, and end. */
    void close() {
        activity.closes();
        try {
            socket.close();
        } catch (IOException broken) {
            // closed all the same
        }
    }
}
