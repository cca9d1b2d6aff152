package cookbook.docs;

import java.util.regex.Pattern;

/**
 * Says where the block below it comes from.
 *
 * @param address where it is; empty if the kind needs none
 */
record Marker(int line, Kind kind, String address) {

    enum Kind {
        LISTING,
        TRANSCRIPT,
        SESSION,
        SERVER,
        FAILS
    }

    private static final Pattern COMMENT = Pattern.compile("<!-- ([a-z]+)(?:: (.+))? -->");

    static Marker parse(int line, String comment) {
        var parts = COMMENT.matcher(comment.strip());
        if (parts.matches()) {
            for (var kind : Kind.values()) {
                boolean needsAddress = kind != Kind.FAILS;
                if (kind.name().toLowerCase().equals(parts.group(1))
                        && needsAddress == (parts.group(2) != null)) {
                    return new Marker(line, kind, needsAddress ? parts.group(2) : "");
                }
            }
        }
        throw new Trouble("not a marker: " + comment.strip());
    }
}
