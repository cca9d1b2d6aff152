package cookbook.program;

import cookbook.watch.Watching;

/** The options that show a program at work, which every program has. */
final class ShownAtWork {

    /** What Maven makes of an option without a value. */
    private static final String MAVENS_NOTHING = "true";

    private ShownAtWork() {}

    /** To be called before any component is made, so that all of them are seen. */
    static void asToldBy(Flags flags) {
        if (flags.has("trace")) {
            var names = flags.text("trace", "");
            Watching.trace(names.equals(MAVENS_NOTHING) ? "" : names);
        }
    }
}
