package cookbook.net;

import java.util.concurrent.TimeUnit;

/**
 * Tells the first of many from the rest, so that the log says once what happens to many clients.
 */
final class Burst {

    /** As long as nothing happens, until what comes next is a new burst. */
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private long last = System.nanoTime() - PAUSE;

    /** It happens; whether this is the first time of a burst. */
    boolean begins() {
        long before = last;
        goesOn();
        return last - before >= PAUSE;
    }

    /** It still happens. */
    void goesOn() {
        last = System.nanoTime();
    }
}
