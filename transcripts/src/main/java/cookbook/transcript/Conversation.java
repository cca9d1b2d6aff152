package cookbook.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** What client and server have said and done so far, each with its time since the start. */
final class Conversation {

    private static final int LONG = 72;
    private static final int SHORTENED = 50;

    private final LongSupplier nanoTime;
    private final long start;
    private final List<String> events = new ArrayList<>();

    Conversation(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    void add(Line line) {
        add(shortened(line));
    }

    void add(String event) {
        long millis = (nanoTime.getAsLong() - start) / 1_000_000;
        events.add("%8d ms  %s".formatted(millis, event));
    }

    /** Adds the line at which it went wrong. */
    void addMissed(Line line) {
        add(shortened(line) + "  <-- line " + line.number());
    }

    private static String shortened(Line line) {
        var source = line.source();
        if (!(line.step() instanceof Step.Talk talk) || source.length() <= LONG) {
            return source;
        }
        int end = source.offsetByCodePoints(0, source.codePointCount(0, SHORTENED));
        return source.substring(0, end) + "... (%d bytes in all)".formatted(talk.bytes().length);
    }

    @Override
    public String toString() {
        return String.join("\n", events);
    }
}
