package cookbook.log;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes text from untrusted clients safe to log. Control characters, which could forge a line of
 * the log or take over the reader's terminal, become escapes such as <code>&#92;u001b</code>; text
 * longer than {@value #LONGEST} characters is cut.
 */
public final class Printable {

    static final int LONGEST = 1_000;

    /** How deep a chain of causes is followed. */
    private static final int DEEPEST = 20;

    private Printable() {}

    /** The text, safe to log; null stays null. */
    public static String text(String text) {
        if (text == null) {
            return null;
        }
        var printable = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(each -> append(each, printable));
        if (text.codePointCount(0, text.length()) > LONGEST) {
            printable.append("…");
        }
        return printable.toString();
    }

    private static void append(int character, StringBuilder to) {
        if (isHarmless(character)) {
            to.appendCodePoint(character);
        } else {
            for (char unit : Character.toChars(character)) {
                to.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }

    /**
     * The exception, safe to log: the exception itself if it already is, otherwise a copy with the
     * same stack trace and a safe message.
     */
    public static Throwable exception(Throwable exception) {
        return isPrintable(exception, 0) ? exception : new Copy(exception, 0);
    }

    private static boolean isPrintable(Throwable exception, int depth) {
        if (exception == null) {
            return true;
        }
        var inWords = exception.toString();
        return depth < DEEPEST
                && inWords.equals(text(inWords))
                && isPrintable(exception.getCause(), depth + 1)
                && Stream.of(exception.getSuppressed())
                        .allMatch(each -> isPrintable(each, depth + 1));
    }

    private static final class Copy extends Throwable {

        private static final long serialVersionUID = 1;

        private final String inWords;

        Copy(Throwable original, int depth) {
            super(text(original.getMessage()), causeOf(original, depth));
            this.inWords = text(original.toString());
            setStackTrace(original.getStackTrace());
        }

        private static Throwable causeOf(Throwable original, int depth) {
            var cause = original.getCause();
            return cause == null || depth == DEEPEST ? null : new Copy(cause, depth + 1);
        }

        @Override
        public String toString() {
            return inWords;
        }
    }
}
