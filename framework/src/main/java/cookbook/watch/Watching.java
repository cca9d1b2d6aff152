package cookbook.watch;

import cookbook.component.Observers;
import cookbook.console.Prompt;

/** What shows a program at work, as {@code -Dtrace} and {@code -Dwatch} ask for it. */
public final class Watching {

    private static volatile Trace trace;

    private Watching() {}

    /**
     * Prints each message on standard error from now on; to be called once, before components are
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

    /** Prints what has happened so far. */
    public static void flush() {
        if (trace != null) {
            trace.flush();
        }
    }
}
