package cookbook.watch;

import cookbook.component.Observers;
import cookbook.console.Prompt;
import jdk.jfr.FlightRecorder;

/** What shows a program at work, as {@code -Dtrace} and {@code -Dwatch} ask for it. */
public final class Watching {

    private static volatile Trace trace;
    private static volatile Scene scene;
    private static volatile Page page;

    private Watching() {}

    /**
     * Prints each message on standard error from now on; call this once, before components are
     * made. What was not printed yet when the program ends is printed then.
     *
     * @param names the beginning of the names of the components to follow; empty for all
     */
    public static void trace(String names) {
        trace = new Trace(names, lines -> Prompt.printAbove(lines, System.err));
        Observers.add(trace);
        trace.begin();
        Runtime.getRuntime().addShutdownHook(new Thread(Watching::flush, "Last traces"));
    }

    /** Writes down what components do whenever JDK Flight Recorder records. */
    public static void recordFlights() {
        FlightRecorder.addListener(new FlightRecording());
    }

    /** Remembers what happens from now on, for {@link #openPage}; call this in the same way. */
    public static void remember() {
        scene = new Scene();
        Observers.add(scene);
    }

    /**
     * Serves the live page of what is remembered, and says on standard error where.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws java.io.UncheckedIOException if that fails; the message is for people
     */
    public static void openPage(int port) {
        page = Page.open(scene, port);
        System.err.println("Watch it at " + page.address());
    }

    /** Prints what has happened so far. */
    public static void flush() {
        if (trace != null) {
            trace.flush();
        }
    }

    /** Shows what has happened last; the program ends after that. */
    public static void end() {
        flush();
        if (page != null) {
            page.close();
        }
    }
}
