package cookbook.transcript;

import java.util.Arrays;
import java.util.Locale;

/**
 * What was expected and what came instead, made visible.
 *
 * @param caret the column of the first difference; {@link #NO_CARET} if there is nothing to point
 *     at
 */
record Difference(String expected, String came, int caret) {

    static final int NO_CARET = -1;

    /** Longer stretches before and after the difference are shortened. */
    private static final int LONG = 60;

    private static final int SHORTENED = 40;

    static Difference inWords(String expected, String came) {
        return new Difference("(" + expected + ")", "(" + came + ")", NO_CARET);
    }

    /** This line should have come, but did not. */
    static Difference noLine(String expected, String came) {
        return new Difference(Notation.visible(expected), "(" + came + ")", NO_CARET);
    }

    /** What should have happened, in words, and the bytes that came instead. */
    static Difference unexpected(String expected, byte[] came) {
        return new Difference("(" + expected + ")", from(0, came), NO_CARET);
    }

    /**
     * @param came something else, or only the beginning of what was expected
     * @param then what came instead of the rest, in words; null if it was bytes
     */
    static Difference between(byte[] expected, byte[] came, String then) {
        if (came.length == 0) {
            return new Difference(from(0, expected), "(" + then + ")", NO_CARET);
        }
        int index = Arrays.mismatch(expected, came);
        index =
                Math.min(
                        Notation.startOfCharacter(expected, index),
                        Notation.startOfCharacter(came, index));
        var same = upTo(index, expected, came);
        return new Difference(
                same + from(index, expected),
                same + from(index, came) + (then == null ? "" : "  (then " + then + ")"),
                same.codePointCount(0, same.length()));
    }

    /** What both have in common, as the same text, so that the differences line up. */
    private static String upTo(int index, byte[] expected, byte[] came) {
        int start = index > LONG ? Notation.startOfCharacter(came, index - SHORTENED) : 0;
        var inExpected = Notation.visible(expected, start, index);
        var inCame = Notation.visible(came, start, index);
        return (start == 0 ? "" : String.format(Locale.ROOT, "(%d bytes as expected) ", start))
                + (inExpected.length() > inCame.length() ? inExpected : inCame);
    }

    private static String from(int index, byte[] bytes) {
        if (bytes.length - index <= LONG) {
            return Notation.visible(bytes, index, bytes.length);
        }
        int end = Notation.startOfCharacter(bytes, index + SHORTENED);
        return Notation.visible(bytes, index, end)
                + String.format(Locale.ROOT, " (%d more bytes)", bytes.length - end);
    }

    @Override
    public String toString() {
        var lines =
                String.format(Locale.ROOT, "    expected  %s\n    got       %s", expected, came);
        return caret == NO_CARET
                ? lines
                : lines + String.format(Locale.ROOT, "\n%s^", " ".repeat(14 + caret));
    }
}
