package cookbook.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.component.Signal;
import cookbook.log.Printable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a message says, in one short printable line: {@code "Hello\n"}, {@code SocketShutdown
 * CLOSED}. Control characters become escapes, so that nobody can forge a line or drive a terminal.
 */
final class Content {

    /** In characters of the message. */
    static final int LONGEST = 60;

    /** Signals are records: {@code SocketShutdown[reason=CLOSED]}. */
    private static final Pattern NOTATION_OF_RECORDS = Pattern.compile("[\\[,] ?(\\w+=)?|]$");

    private Content() {}

    static String of(Object message) {
        return switch (message) {
            case byte[] bytes -> {
                var start = new String(bytes, 0, Math.min(bytes.length, 4 * LONGEST), UTF_8);
                yield quoted(start, bytes.length, "bytes");
            }
            case String text -> quoted(text, text.length(), "characters");
            case Signal signal -> {
                var words = NOTATION_OF_RECORDS.matcher(signal.toString()).replaceAll(" ").strip();
                yield Printable.text(cut(words));
            }
            default -> Printable.text(cut(message.toString()));
        };
    }

    private static String quoted(String text, int size, String unit) {
        var cut = cut(text);
        var printable = '"' + (isPlain(cut) ? cut : Printable.text(escaped(cut))) + '"';
        return cut.length() < text.length()
                ? String.format(Locale.ROOT, "%s… (%,d %s)", printable, size, unit)
                : printable;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
