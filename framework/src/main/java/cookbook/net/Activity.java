package cookbook.net;

/**
 * What a connection's reader and writer have noticed: when it last did something, and whether it
 * broke. All times in nanoseconds.
 */
final class Activity {

    private static final long NOT_WRITING = Long.MAX_VALUE;

    private volatile long last = System.nanoTime();
    private volatile long writeBegan = NOT_WRITING;
    private volatile boolean closing;
    private volatile boolean broken;

    /** Bytes have come. */
    void read() {
        last = System.nanoTime();
    }

    void writeBegins() {
        writeBegan = System.nanoTime();
    }

    void writeEnds() {
        writeBegan = NOT_WRITING;
        last = System.nanoTime();
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
