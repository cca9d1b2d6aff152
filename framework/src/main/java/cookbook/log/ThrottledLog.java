package cookbook.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * A log for what an untrusted client can cause over and over. It writes a few lines in each window
 * of time; of the lines above that it writes one, at the end of the window, with their number. Any
 * thread can call it.
 */
public final class ThrottledLog {

    private static final int LINES = 5;

    private final Logger log;
    private final int lines;
    private final Duration window;

    /** Guarded by this monitor, as is all that follows. */
    private long windowBegan;

    private int written;
    private long leftOut;
    private Level lastLevel;
    private String last;

    /** At most five lines a second. */
    public ThrottledLog(Class<?> of) {
        this(of, LINES, Duration.ofSeconds(1));
    }

    /**
     * @param of the class that the logger is named after
     * @param lines how many are written in each window
     */
    public ThrottledLog(Class<?> of, int lines, Duration window) {
        this.log = System.getLogger(of.getName());
        this.lines = lines;
        this.window = window;
        this.windowBegan = System.nanoTime() - window.toNanos();
    }

    public void log(Level level, String message) {
        log(level, message, null);
    }

    public void log(Level level, String message, Throwable thrown) {
        if (admits(level, message)) {
            log.log(level, message, thrown);
        }
    }

    private synchronized boolean admits(Level level, String message) {
        long now = System.nanoTime();
        if (now - windowBegan >= window.toNanos()) {
            windowBegan = now;
            written = 0;
        }
        if (written < lines) {
            written++;
            return true;
        }
        lastLevel = level;
        last = message;
        if (leftOut++ == 0) {
            reportLater();
        }
        return false;
    }

    private void reportLater() {
        try {
            Thread.ofVirtual().name("Throttled log").start(this::report);
        } catch (Error noThread) {
            leftOut = 0; // the next line that is left out tries again
        }
    }

    private void report() {
        try {
            Thread.sleep(window);
        } catch (InterruptedException _) {
            // then it is said early
        }
        Level level;
        String message;
        synchronized (this) {
            level = lastLevel;
            message = leftOut + " more like this: " + last;
            leftOut = 0;
        }
        log.log(level, message);
    }
}
