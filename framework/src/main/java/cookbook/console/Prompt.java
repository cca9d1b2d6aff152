package cookbook.console;

import java.io.PrintStream;

/**
 * The last line of the screen, which asks for input or shows the progress of the program. What is
 * printed in the meantime appears above it. Without a terminal there is no such line.
 */
public final class Prompt {

    private static final boolean TERMINAL = Terminal.isPresent();

    /** Nobody reads a line that grows longer than this, so it is not kept. */
    private static final int LONGEST = 1_000;

    /** What has been printed since the last line end. */
    private static String begun = "";

    /** The prompt on the screen; empty if there is none. */
    private static String question = "";

    private Prompt() {}

    static synchronized void show(String prompt, PrintStream out) {
        question = prompt;
        printNow(prompt, out);
    }

    /** Called when a line has been entered. */
    static synchronized void answered() {
        question = "";
        begun = "";
    }

    /** Called after the last input: what is printed next gets a line of its own. */
    static synchronized void end(String prompt, PrintStream out) {
        if (!prompt.isEmpty()) {
            out.println();
        }
    }

    /** Prints text that the program says to the person at the prompt. */
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
     * Prints whole lines about the program, such as those of a trace or a log.
     *
     * @param to such as standard error; it never gets any control characters
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
