package cookbook.transcript;

import java.time.Duration;

/** The time at which to stop waiting. */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    boolean isOver() {
        return left().isZero();
    }

    /** In milliseconds, at least 1, for methods that treat 0 as forever. */
    int millisLeft() {
        return Math.clamp(left().toMillis(), 1, Integer.MAX_VALUE);
    }
}
