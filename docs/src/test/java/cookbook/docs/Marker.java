package cookbook.docs;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says where the block below it comes from.
 *
 * @param address where that is; of commands that fail, what they say; of commands that take long,
 *     how long; of those that need more than a JDK, what
 */
record Marker(int line, Kind kind, String address) {

    enum Kind {
        LISTING,
        TRANSCRIPT,
        SESSION,
        SERVER,
        FAILS,
        LONG,
        NEEDS
    }

    private static final Pattern COMMENT = Pattern.compile("<!-- ([a-z]+): (.+) -->");

    static Marker parse(int line, String comment) {
        var parts = COMMENT.matcher(comment.strip());
        if (parts.matches()) {
            for (var kind : Kind.values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(parts.group(1))) {
                    return new Marker(line, kind, parts.group(2));
                }
            }
        }
        throw new Trouble("not a marker: " + comment.strip());
    }
}
