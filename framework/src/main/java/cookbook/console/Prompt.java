package cookbook.console;

import java.io.PrintStream;

/**
 * The last line of the screen, where somebody is asked for input. What is printed meanwhile comes
 * above it. Without a terminal there is none.
 */
final class Prompt {

    /** What stands there now; empty if nobody is asked. */
    private static String shown = "";

    private Prompt() {}

    static synchronized void show(String prompt, PrintStream out) {
        shown = prompt;
        out.print(prompt);
        out.flush();
    }

    /** A line was entered. */
    static synchronized void answered() {
        shown = "";
    }

    /** Nobody is asked any more: what comes next on the screen has a line of its own. */
    static synchronized void end(String prompt, PrintStream out) {
        if (!prompt.isEmpty()) {
            out.println();
        }
    }

    static synchronized void printAbove(Object text, PrintStream out) {
        out.print(!shown.isEmpty() ? Terminal.CLEAR_LINE + text + shown : text);
        out.flush();
    }
}
