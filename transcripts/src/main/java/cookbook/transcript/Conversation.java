package cookbook.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What client and server have said and done so far, each line with its time since the start. */
final class Conversation {

    private static final int MOST_LINES = 6;
    private static final int LONG = 72;
    private static final int SHORTENED = 50;

    private final LongSupplier nanoTime;
    private final long start;
    private final List<String> events = new ArrayList<>();
    private boolean isEmpty = true;

    Conversation(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Whether nothing has happened yet. */
    boolean isEmpty() {
        return isEmpty;
    }

    void add(Line line) {
        add(shortened(line));
    }

    void add(String event) {
        isEmpty = false;
        long millis = (nanoTime.getAsLong() - start) / 1_000_000;
        events.add(String.format(Locale.ROOT, "%8d ms  %s", millis, event));
    }

    /** Adds, line by line, what the server said but should not have said. */
    void addSaid(String client, byte[] bytes) {
        int lines = 0;
        for (int start = 0, end; start < bytes.length; start = end, lines++) {
            end = endOfLine(bytes, start);
            if (lines == MOST_LINES) {
                add(String.format(Locale.ROOT, "(%d more bytes)", bytes.length - start));
                return;
            }
            boolean isWhole = bytes[end - 1] == '\n';
            var text = Notation.visible(bytes, start, isWhole ? end - 1 : end);
            var line = String.format(Locale.ROOT, "S%s: %s%s", client, text, isWhole ? "" : "\\");
            add(shortened(line, end - start));
        }
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, bytes.length);
    }

    /** Adds the line of the transcript that should have come next, but did not. */
    void addExpected(Line line) {
        events.add(
                String.format(
                        Locale.ROOT,
                        "   expected  %s  <-- line %d",
                        shortened(line),
                        line.number()));
    }

    private static String shortened(Line line) {
        var source = line.source();
        return line.step() instanceof Step.Talk talk
                ? shortened(source, talk.bytes().length)
                : source;
    }

    private static String shortened(String source, int bytes) {
        if (source.length() <= LONG) {
            return source;
        }
        int end = source.offsetByCodePoints(0, source.codePointCount(0, SHORTENED));
        return source.substring(0, end)
                + String.format(Locale.ROOT, "... (%d bytes in all)", bytes);
    }

    @Override
    public String toString() {
        return String.join("\n", events);
    }
}
