package cookbook.docs;

import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param line the line of the opening fence
 * @param language what stands after the fence
 * @param marker the marker before it; null if there is none
 */
record Block(int line, String language, List<String> lines, Marker marker) {

    /** Returns whether there is a marker of this kind before it. */
    boolean is(Marker.Kind kind) {
        return marker != null && marker.kind() == kind;
    }
}
