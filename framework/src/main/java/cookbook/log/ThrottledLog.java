package cookbook.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * A log for things that an untrusted client can cause over and over. It writes a few lines in each
 * window of time. If there are more, it writes the last of them at the end of the window, with
 * their number. Any thread can call this.
 */
public final class ThrottledLog {

    private static final int LINES = 5;

    private final Logger log;
    private final int lines;
    private final Duration window;

    /** Guarded by this object's monitor, like the fields below. */
    private long windowBegan;

    private int written;
    private long leftOut;
    private Level lastLevel;
    private String last;

    /** Writes at most five lines a second. */
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
            leftOut = 0; // the next line that is left out will try again
        }
    }

    private void report() {
        try {
            Thread.sleep(window);
        } catch (InterruptedException _) {
            // then the report comes early
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
