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

    /** As many bytes are worth a write of their own; to gather more would only copy them. */
    private static final int ENOUGH = 16 * 1024;

    /** A reader that delivers nothing for so long has nothing to deliver, or nobody to take it. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Codec<T> codec;

    Endpoint(Codec<T> codec) {
        this.codec = codec;
    }

    /**
     * Writes what is sent here, until all senders have ended, or until a signal says to shut down:
     * then nothing more is accepted, and what is here already is written.
     *
     * @return whether it was by a signal
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

    /** The next message, and those behind it as long as they are there, until it is enough. */
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
     * Waits until the peer closes; but not longer than this after its last byte, nor than that in
     * all. The reader discards what still arrives.
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
     * After a write has failed: the reader may still have something to deliver. It gets the time
     * for that, as long as the handler takes it.
     */
    final void awaitReader(Reader<?> reader) throws InterruptedException {
        long before;
        do {
            before = reader.delivered();
        } while (!reader.join(A_MOMENT) && reader.delivered() != before);
        reader.hangUp(Reason.RESET);
    }

    /** Waits until a component that this one has started, or stopped, has ended. */
    final void awaitEnd(Component<?, ?> part) {
        while (!part.hasEnded()) {
            try {
                part.join();
            } catch (InterruptedException hurry) {
                abort();
            }
        }
    }

    /** Ends everything now. Any thread can call it. */
    abstract void abort();

    /** Does what is due after so long an idle time, or so long a write. Any thread can call it. */
    abstract void checkTimeouts(Duration idleTimeout, Duration writeTimeout);
}
