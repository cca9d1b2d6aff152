package cookbook.checks;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a test ended.
 *
 * @param type the name of its class
 * @param name its display name; for a transcript, the transcript's name and how it was played
 * @param transcript the file of the transcript that it plays, or empty
 * @param start in milliseconds since 1970
 * @param end likewise
 * @param text why it was skipped, or the whole report of a failure
 */
record Result(
        Kind kind, String type, String name, String transcript, long start, long end, String text) {

    enum Kind {
        PASSED,
        FAILED,

        /** A transcript failed. */
        MISSED,

        LEFT_OUT
    }

    private static final String SEPARATOR = "\t";

    boolean plays() {
        return !transcript.isEmpty();
    }

    /** How a transcript was played, such as {@code byte by byte} or {@code as written, by nc}. */
    String way() {
        return name.substring(name.indexOf(", ") + 2);
    }

    /** As one line. */
    String line() {
        return Stream.of(kind, type, name, transcript, start, end, text)
                .map(field -> escaped(field.toString()))
                .collect(Collectors.joining(SEPARATOR));
    }

    static Result of(String line) {
        var fields = Stream.of(line.split(SEPARATOR, -1)).map(String::translateEscapes).toList();
        return new Result(
                Kind.valueOf(fields.get(0)),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                Long.parseLong(fields.get(4)),
                Long.parseLong(fields.get(5)),
                fields.get(6));
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}
