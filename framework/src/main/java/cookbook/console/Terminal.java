package cookbook.console;

/** The terminal that a program was started from, if there is one. */
public final class Terminal {

    /** Printed to a terminal, this clears the line that the cursor is on. */
    public static final String CLEAR_LINE = "\r\u001b[K";

    private Terminal() {}

    /** Whether there is one, so that neither input nor output is a pipe or a file. */
    public static boolean isPresent() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
