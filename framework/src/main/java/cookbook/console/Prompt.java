package cookbook.console;

import java.io.PrintStream;

/**
 * The last line of the screen, where somebody is asked for input or sees how far the program is.
 * What is printed meanwhile comes above it. Without a terminal there is none.
 */
public final class Prompt {

    private static final boolean TERMINAL = Terminal.isPresent();

    /** A line that grows longer than this is not one that somebody looks at. */
    private static final int LONGEST = 1_000;

    /** What was printed since the last line end. */
    private static String begun = "";

    /** What somebody is asked; empty if nobody is. */
    private static String question = "";

    private Prompt() {}

    static synchronized void show(String prompt, PrintStream out) {
        question = prompt;
        printNow(prompt, out);
    }

    /** A line was entered. */
    static synchronized void answered() {
        question = "";
        begun = "";
    }

    /** Nobody is asked any more: what comes next on the screen has a line of its own. */
    static synchronized void end(String prompt, PrintStream out) {
        if (!prompt.isEmpty()) {
            out.println();
        }
    }

    /** Prints text which the program says to whoever is asked. */
    static synchronized void print(Object text, PrintStream out) {
        boolean redraw = !question.isEmpty();
        printNow(redraw ? Terminal.CLEAR_LINE + text + question : text, out);
        begun = TERMINAL ? lastLine(begun + text) : "";
    }

    private static String lastLine(String text) {
        var line = text.substring(text.lastIndexOf('\n') + 1);
        int cleared = line.lastIndexOf(Terminal.CLEAR_LINE);
        line = cleared < 0 ? line : line.substring(cleared + Terminal.CLEAR_LINE.length());
        return line.length() > LONGEST ? "" : line;
    }

    /**
     * Prints whole lines about the program, beside what it says itself: for a trace, or a log.
     *
     * @param to standard error, for example; no control character is ever printed there
     */
    public static void printAbove(String lines, PrintStream to) {
        if (TERMINAL) {
            redraw(lines, to);
        } else {
            printNow(lines, to);
        }
    }

    private static synchronized void redraw(String lines, PrintStream to) {
        printNow(Terminal.CLEAR_LINE, System.out);
        printNow(lines, to);
        printNow(begun + question, System.out);
    }

    private static void printNow(Object text, PrintStream to) {
        to.print(text);
        to.flush();
    }
}
