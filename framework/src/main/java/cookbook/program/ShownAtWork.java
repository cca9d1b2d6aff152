package cookbook.program;

import cookbook.watch.Watching;

/** The options of every program that show it at work: {@code -Dtrace} and {@code -Dwatch}. */
final class ShownAtWork {

    /** The value that Maven gives an option without a value. */
    private static final String MAVENS_NOTHING = "true";

    private ShownAtWork() {}

    /** Call this before any component is made, so that all of them are seen. */
    static void asToldBy(Flags flags) {
        Watching.recordFlights();
        if (flags.has("trace")) {
            var names = flags.text("trace", "");
            Watching.trace(names.equals(MAVENS_NOTHING) ? "" : names);
        }
        if (flags.has("watch")) {
            Watching.remember();
        }
    }

    /** Call this when it is clear that the program will run. */
    static void open(Flags flags) {
        if (flags.has("watch")) {
            Watching.openPage(port(flags));
        }
    }

    private static int port(Flags flags) {
        var port = flags.text("watch", "").strip();
        if (port.isEmpty() || port.equals(MAVENS_NOTHING)) {
            return 0;
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException(
                    "-Dwatch=" + port + ": expected a port, such as 8080, or nothing");
        }
        return Integer.parseInt(port);
    }
}
