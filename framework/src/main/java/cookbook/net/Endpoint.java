package cookbook.net;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.ProducerFinished;
import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;
import cookbook.net.SocketShutdown.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * One end of a connection, a server's or a client's: what is sent to its {@code inbox} is written
 * to the socket, and a {@link Reader} on another thread sends what the peer sends.
 */
abstract class Endpoint<T, O> extends Component<T, O> {

    /** This many bytes are worth a write of their own; gathering more would only copy them. */
    private static final int ENOUGH = 16 * 1024;

    /** A reader that delivers nothing for this long has nothing left, or nobody to take it. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Codec<T> codec;

    Endpoint(Codec<T> codec) {
        this.codec = codec;
    }

    /**
     * Writes what is sent here until all senders have ended, or until a signal says to shut down:
     * then the inbox accepts nothing more, and what is already in it is written.
     *
     * @return whether a signal ended it
     */
    final boolean writeAll(PeerSocket socket) throws IOException {
        try {
            while (!isToldToShutDown()) {
                writeNext(socket);
                awaitAny();
            }
        } catch (BoxClosedException sendersHaveEnded) {
            return false; // and all they sent is written
        }
        inbox.close();
        while (inbox.ready()) {
            writeNext(socket);
        }
        return true;
    }

    private void writeNext(PeerSocket socket) throws IOException {
        if (inbox.ready()) {
            socket.write(nextBytes());
        }
    }

    private boolean isToldToShutDown() {
        boolean told = false;
        while (control.ready()) {
            told |= isShutdown(control.receive());
        }
        return told;
    }

    private static boolean isShutdown(Signal order) {
        return order instanceof ShutdownMicroprocess || order instanceof ProducerFinished;
    }

    /** The next message, and those that wait behind it, up to {@link #ENOUGH} bytes. */
    private byte[] nextBytes() {
        byte[] first = codec.encode(inbox.receive());
        if (first.length >= ENOUGH || !inbox.ready()) {
            return first;
        }
        var all = new ByteArrayOutputStream(8 * first.length);
        all.writeBytes(first);
        while (all.size() < ENOUGH && inbox.ready()) {
            all.writeBytes(codec.encode(inbox.receive()));
        }
        return all.toByteArray();
    }

    /**
     * Waits until the peer closes, but no longer than {@code silence} after its last byte, and no
     * longer than {@code inAll} altogether. The reader discards what still arrives.
     */
    final void linger(PeerSocket socket, Reader<?> reader, Duration silence, Duration inAll)
            throws InterruptedException {
        long began = System.nanoTime();
        long left;
        do {
            long passed = System.nanoTime() - began;
            long silent = Math.min(passed, socket.silentFor());
            left = Math.min(silence.toNanos() - silent, inAll.toNanos() - passed);
        } while (left > 0 && !reader.join(Duration.ofNanos(left)));
    }

    /**
     * Called after a write has failed, when the reader might still have something to deliver. It
     * gets the time for that, as long as the handler takes it.
     */
    final void awaitReader(Reader<?> reader) throws InterruptedException {
        long before;
        do {
            before = reader.delivered();
        } while (!reader.join(A_MOMENT) && reader.delivered() != before);
        reader.hangUp(Reason.RESET);
    }

    /** Waits for the end of a component that this one has started or stopped. */
    final void awaitEnd(Component<?, ?> part) {
        while (!part.hasEnded()) {
            try {
                part.join();
            } catch (InterruptedException hurry) {
                abort();
            }
        }
    }

    /** Ends everything now. Any thread can call this. */
    abstract void abort();

    /**
     * Ends this if it has been idle, or stuck in a write, for too long. Any thread can call this.
     */
    abstract void checkTimeouts(Duration idleTimeout, Duration writeTimeout);
}
