package cookbook.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Components that are shown together: those of one connection, which have its address as their
 * label, or those that have no label.
 */
final class Row {

    /**
     * At most this many messages in a tenth of a second are shown one by one; the others are only
     * counted.
     */
    private static final int SHOWN_IN_A_TENTH = 12;

    private static final long A_TENTH = TimeUnit.MILLISECONDS.toNanos(100);

    final int id;

    /** The address of the peer; empty for the program's own components. */
    final String label;

    final List<Part> parts = new CopyOnWriteArrayList<>();
    final long began = System.nanoTime();

    /** Whether it is shown one by one with its messages; the others are only counted. */
    volatile boolean shown;

    /** The first signal that one of its parts sent: why it ended, once it has. */
    volatile String reason;

    /** When the last of its parts ended; 0 if it hasn't. */
    volatile long ended;

    /** Not exact: a message more or less does no harm. */
    private long windowBegan;

    private int inWindow;

    Row(int id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Whether one more message can be shown now. */
    boolean admits(long now) {
        if (now - windowBegan > A_TENTH) {
            windowBegan = now;
            inWindow = 0;
        }
        return inWindow++ < SHOWN_IN_A_TENTH;
    }

    boolean isConnection() {
        return !label.isEmpty();
    }

    boolean hasEnded() {
        return parts.stream().allMatch(part -> part.end != null);
    }

    long messages() {
        return parts.stream().mapToLong(part -> part.sent).sum();
    }
}
