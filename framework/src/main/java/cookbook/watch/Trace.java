package cookbook.watch;

import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Observer;
import cookbook.component.Outbox;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Prints each message as it crosses a link: when, in seconds since the start; who to whom; and what
 * it says, cut at 60 characters.
 *
 * <pre>{@code
 * 1.204  Reader-1 outbox → inbox Echo-1          "Hello\n"
 * }</pre>
 *
 * A thread of its own prints, several times a second. If it is too slow, it skips the oldest lines,
 * and prints how many.
 */
final class Trace implements Observer {

    private static final int LINES = 4_096;
    private static final long PAUSE_MS = 20;

    private record Crossing(long nanos, Outbox<?> from, Inbox<?> to, String content) {}

    private final long start = System.nanoTime();
    private final Tape<Crossing> tape = new Tape<>(LINES);
    private final Tape<Crossing>.Cursor cursor = tape.cursor();
    private final String names;
    private final Consumer<String> printer;

    /**
     * @param names the beginning of the names of the components to follow; empty for all
     * @param printer prints some lines, each with its line feed
     */
    Trace(String names, Consumer<String> printer) {
        this.names = names;
        this.printer = printer;
    }

    @Override
    public void sent(Outbox<?> from, Inbox<?> to, Object message, int fill) {
        if (isFollowed(from.owner()) || isFollowed(to.owner())) {
            tape.write(new Crossing(System.nanoTime(), from, to, Content.of(message)));
        }
    }

    private boolean isFollowed(Component<?, ?> component) {
        return names.isEmpty() || component != null && component.toString().startsWith(names);
    }

    /** Prints from now on, until the program ends. This does not keep the program from ending. */
    void begin() {
        Thread.ofPlatform().name("Trace").daemon().start(this::print);
    }

    private void print() {
        try {
            while (true) {
                flush();
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException _) {
            // nobody does that
        }
    }

    /** Prints what has happened so far. */
    synchronized void flush() {
        for (var next = cursor.read(LINES); !next.isEmpty(); next = cursor.read(LINES)) {
            var lines = new StringBuilder();
            long missed = cursor.missed();
            if (missed > 0) {
                lines.append(String.format(Locale.ROOT, "  … %,d not shown%n", missed));
            }
            next.forEach(each -> lines.append(line(each)));
            printer.accept(lines.toString());
        }
    }

    private String line(Crossing crossing) {
        var way =
                String.format(
                        Locale.ROOT,
                        "%s %s → %s %s",
                        Names.of(crossing.from),
                        crossing.from.name(),
                        crossing.to.name(),
                        Names.of(crossing.to));
        double seconds = (crossing.nanos - start) / 1e9;
        return String.format(Locale.ROOT, "%7.3f  %-40s  %s%n", seconds, way, crossing.content);
    }
}
