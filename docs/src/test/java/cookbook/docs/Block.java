package cookbook.docs;

import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param line of the opening fence
 * @param language what stands after the fence
 * @param marker null if none stands before it
 */
record Block(int line, String language, List<String> lines, Marker marker) {

    /** Whether it stands below a marker of this kind. */
    boolean is(Marker.Kind kind) {
        return marker != null && marker.kind() == kind;
    }
}
