package cookbook.net;

/**
 * When a connection last did something: noted by its reader and its writer, looked at by the {@link
 * Watch}. All times in nanoseconds.
 */
final class Activity {

    private static final long NOT_WRITING = Long.MAX_VALUE;

    private volatile long last = System.nanoTime();
    private volatile long writeBegan = NOT_WRITING;

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
}
