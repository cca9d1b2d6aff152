package cookbook.program;

import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** A program that is started from the command line. */
public final class Program {

    private Program() {}

    /**
     * Builds it, checks its options, and runs it. If it can't do what it was told, and says so by
     * an {@link IllegalArgumentException} or an {@link UncheckedIOException}, the program ends with
     * that message as one line on standard error, and exit code 1.
     *
     * <p>An option that was typed has to be read: one of another program of this cookbook, such as
     * {@code -Dchain=} where there is no chain, or a name that is one slip away from an option of
     * this program, such as {@code -Dprot=1234}, is such a mistake too. So whatever reads {@link
     * Flags} does it while the program is being built.
     *
     * @param build makes the program, usually a component, and returns what runs it: {@code
     *     pipeline::run}
     */
    public static void run(Supplier<Runnable> build) {
        try {
            var main = build.get();
            Flags.commandLine().refuseUnread();
            main.run();
        } catch (IllegalArgumentException | UncheckedIOException trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }
}
