package cookbook.program;

import java.io.UncheckedIOException;

/** A program that is started from the command line. */
public final class Program {

    private Program() {}

    /**
     * Runs it. If it can't do what it was told, and says so by an {@link IllegalArgumentException}
     * or an {@link UncheckedIOException}, the program ends with that message as one line on
     * standard error, and exit code 1.
     */
    public static void run(Runnable main) {
        try {
            main.run();
        } catch (IllegalArgumentException | UncheckedIOException trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }
}
