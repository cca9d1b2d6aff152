package cookbook.program;

import cookbook.watch.Watching;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A program that is started from the command line. Its exit code is 0 if all went well, 1 with one
 * line on standard error if it didn't, 130 after Ctrl-C, 143 after {@code kill}, and 141 if nobody
 * reads its output anymore.
 */
public final class Program {

    private static final int FAILURE = 1;

    /** What a shell reports for a program that was ended by SIGPIPE, which is signal 13. */
    private static final int BROKEN_PIPE = 128 + 13;

    /** What runs after everything has been built. */
    public interface Main {
        void run() throws InterruptedException;
    }

    private Program() {}

    /**
     * Builds the program, checks its options, and runs it. If building or running throws an {@link
     * IllegalArgumentException} or an {@link UncheckedIOException}, the program ends with the
     * exception's message as one line on standard error, and with exit code 1.
     *
     * <p>Every program has two options to watch it. {@code -Dtrace} prints each message that
     * crosses a link; with a value, as in {@code -Dtrace=Echo}, only messages from and to
     * components whose names begin with that. {@code -Dwatch} or {@code -Dwatch=8080} serves a live
     * page, on loopback only, and says where.
     *
     * <p>An option that the program does not read is a mistake too, if it belongs to another
     * program of this cookbook, such as {@code -Dchain=} where there is no chain, or if its name is
     * one typo away from an option that the program reads, such as {@code -Dprot=1234}. That is why
     * a program must read all its {@link Flags} while it is being built.
     *
     * @param build makes the program, usually a component, and returns what runs it: {@code
     *     pipeline::run}
     */
    public static void run(Supplier<Main> build) {
        start(
                () -> {
                    var main = build.get();
                    return () -> {
                        main.run();
                        checkOutput();
                    };
                });
    }

    /** The same, for a program that goes on when nobody reads its output. */
    static void start(Supplier<Main> build) {
        try {
            ShownAtWork.asToldBy(Flags.commandLine());
            var main = build.get();
            Flags.commandLine().refuseUnread();
            ShownAtWork.open(Flags.commandLine());
            try {
                main.run();
            } finally {
                Watching.end();
            }
        } catch (IllegalArgumentException | UncheckedIOException trouble) {
            System.err.println(trouble.getMessage());
            System.exit(FAILURE);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends the program with this line on standard error and exit code 1, if called while it runs.
     *
     * @throws UncheckedIOException always
     */
    public static void fail(String why) {
        throw new UncheckedIOException(why, new IOException(why));
    }

    private static void checkOutput() {
        if (System.out.checkError()) {
            if (isFile(Path.of("/proc/self/fd/1"))) {
                fail("cannot write to standard output");
            }
            System.exit(BROKEN_PIPE);
        }
    }

    /** Whether this is a file or a device; a pipe has no path. */
    private static boolean isFile(Path descriptor) {
        try {
            return Files.exists(descriptor.toRealPath());
        } catch (IOException none) {
            return false;
        }
    }
}
