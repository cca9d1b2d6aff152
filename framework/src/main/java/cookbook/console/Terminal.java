package cookbook.console;

/** The terminal that a program was started from, if there is one. */
public final class Terminal {

    /** Printed to a terminal, it takes away the line that the cursor is in. */
    public static final String CLEAR_LINE = "\r\u001b[K";

    private Terminal() {}

    /** Whether there is one: whether neither input nor output is a pipe or a file. */
    public static boolean isPresent() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
