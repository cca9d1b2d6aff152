package cookbook.watch;

import cookbook.component.Component;
import cookbook.component.Inbox;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What is known about one component. Its own thread writes most of it, by way of the {@link Scene};
 * any thread reads.
 */
final class Part {

    private static final int LAST_MESSAGES = 8;

    final int id;
    final Component<?, ?> component;
    final Thread thread;
    final Row row;

    /** What started it; null if no component did. */
    final Part by;

    final long began = System.nanoTime();

    /** The inbox in which it waits for room; null if it doesn't. */
    volatile Inbox<?> full;

    volatile long sent;
    volatile long received;

    /** Whether it waits in a cycle of components, each for the next. */
    volatile boolean deadlocked;

    /** How it ended, for people; null if it hasn't. */
    volatile String end;

    private final Deque<Moment> last = new ArrayDeque<>();

    Part(int id, Component<?, ?> component, Thread thread, Row row, Part by) {
        this.id = id;
        this.component = component;
        this.thread = thread;
        this.row = row;
        this.by = by;
    }

    String name() {
        return Names.of(component);
    }

    /** Whether it has boxes of its own; a pipeline has those of its parts. */
    boolean hasBoxes() {
        return !component.inboxes().isEmpty();
    }

    /** Keeps it for {@link #lastMessages}. */
    void note(Moment moment) {
        synchronized (last) {
            if (last.size() == LAST_MESSAGES) {
                last.removeLast();
            }
            last.addFirst(moment);
        }
    }

    /** The last messages in and out, the newest first. */
    List<Moment> lastMessages() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
