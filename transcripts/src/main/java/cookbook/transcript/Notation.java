package cookbook.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** How bytes are written in a transcript and in a report: as UTF-8 text with Java's escapes. */
final class Notation {

    private static final String ESCAPES = "nrt\\s";
    private static final String ESCAPED = "\n\r\t\\ ";

    private static final Pattern PIECE =
            Pattern.compile(
                    "(?<plain>[^\\\\\\p{Cc}]+)|\\\\(?<escape>[nrt\\\\s])|\\\\x(?<hex>\\p{XDigit}{2})|\\\\$");

    /** Anything that can be seen: no control or format character, and no white space. */
    private static final Pattern PRINTABLE = Pattern.compile("[\\P{C}&&\\P{Z}]");

    private static final String MALFORMED = "\ufffd";

    private Notation() {}

    /**
     * The bytes of a line: its text and a line feed, or no line feed if it ends in a backslash.
     *
     * @throws TranscriptException that says what is wrong, but not where
     */
    static byte[] line(String text) {
        var bytes = new ByteArrayOutputStream(text.length() + 1);
        var piece = PIECE.matcher(text);
        for (int i = 0; i < text.length(); i = piece.end()) {
            if (!piece.region(i, text.length()).lookingAt()) {
                throw mistake(text.substring(i));
            }
            if (piece.group("plain") != null) {
                bytes.writeBytes(piece.group().getBytes(StandardCharsets.UTF_8));
            } else if (piece.group("escape") != null) {
                bytes.write(ESCAPED.charAt(ESCAPES.indexOf(piece.group("escape"))));
            } else if (piece.group("hex") != null) {
                bytes.write(HexFormat.fromHexDigits(piece.group("hex")));
            } else {
                return bytes.toByteArray();
            }
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static TranscriptException mistake(String rest) {
        if (!rest.startsWith("\\")) {
            return new TranscriptException(
                    "a control character: write it as " + visible(rest.substring(0, 1)));
        }
        return new TranscriptException(
                String.format(
                        Locale.ROOT,
                        "unknown escape %s: there are \\n \\r \\t \\\\ \\s and \\xNN",
                        rest.substring(0, rest.offsetByCodePoints(0, 2))));
    }

    static String visible(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return visible(bytes, 0, bytes.length);
    }

    /** These bytes made visible: everything that is not printable text becomes an escape. */
    static String visible(byte[] bytes, int from, int to) {
        var text = new StringBuilder();
        for (int i = from, length; i < to; i += length) {
            length = lengthOfCharacter(bytes, i);
            var character = new String(bytes, i, length, StandardCharsets.UTF_8);
            int escape = ESCAPED.indexOf(character);
            if (character.equals(" ") && !isLineEnd(bytes, i + 1)) {
                text.append(' ');
            } else if (escape >= 0) {
                text.append('\\').append(ESCAPES.charAt(escape));
            } else if (PRINTABLE.matcher(character).matches() && !character.equals(MALFORMED)) {
                text.append(character);
            } else {
                var hex = HexFormat.of().withPrefix("\\x");
                text.append(hex.formatHex(bytes, i, i + length));
            }
        }
        return text.toString();
    }

    private static boolean isLineEnd(byte[] bytes, int i) {
        return i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r';
    }

    /** Where the character around this index begins; the index itself if it is not inside one. */
    static int startOfCharacter(byte[] bytes, int index) {
        for (int start = Math.max(0, index - 3); start < index; start++) {
            if (start + lengthOfCharacter(bytes, start) > index) {
                return start;
            }
        }
        return index;
    }

    /** How many bytes the UTF-8 character here has; 1 if these bytes are not a character. */
    private static int lengthOfCharacter(byte[] bytes, int start) {
        int length = Integer.numberOfLeadingZeros(~(bytes[start] << 24));
        if (length < 2 || start + length > bytes.length) {
            return 1;
        }
        var character = new String(bytes, start, length, StandardCharsets.UTF_8);
        return character.contains(MALFORMED) ? 1 : length;
    }
}
