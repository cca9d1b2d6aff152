package cookbook.net;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a connection's reader and writer have noticed: when it last did something, and whether it
 * broke. All times in nanoseconds.
 */
final class Activity {

    private static final long NOT_WRITING = Long.MAX_VALUE;

    /** Held while a write goes on, until what became of it is noted. */
    private final ReentrantLock writing = new ReentrantLock();

    private volatile long last = System.nanoTime();
    private volatile long writeBegan = NOT_WRITING;
    private volatile boolean closing;
    private volatile boolean broken;

    /** Bytes have come. */
    void read() {
        last = System.nanoTime();
    }

    interface Write {
        void run() throws IOException;
    }

    /** Does one write. That it failed is noted before it is over. */
    void write(Write write) throws IOException {
        writing.lock();
        writeBegan = System.nanoTime();
        try {
            write.run();
        } catch (IOException failure) {
            fails();
            throw failure;
        } finally {
            writeBegan = NOT_WRITING;
            last = System.nanoTime();
            writing.unlock();
        }
    }

    /**
     * Waits until the write that goes on now, if any, is over; but not longer than this. The kernel
     * tells only once that the peer has broken the connection, so where the writer is told, it
     * looks to the reader like an end.
     */
    void awaitWrite(Duration atMost) {
        try {
            if (writing.tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                writing.unlock();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** For how long nothing was read or written. */
    long idleFor() {
        return System.nanoTime() - last;
    }

    /**
     * For how long the write that goes on now has been waiting for the peer; 0 if there is none.
     */
    long writingFor() {
        long began = writeBegan;
        return began == NOT_WRITING ? 0 : System.nanoTime() - began;
    }

    /** This side closes the socket, so what fails from now on is no break. */
    void closes() {
        closing = true;
    }

    /** Reading or writing failed. */
    void fails() {
        broken |= !closing;
    }

    /** Whether the peer, or the network between, has ended it before its time. */
    boolean isBroken() {
        return broken;
    }
}
