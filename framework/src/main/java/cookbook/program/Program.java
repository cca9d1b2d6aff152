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
 * reads its output any more.
 */
public final class Program {

    private static final int FAILURE = 1;

    /** As a shell says that a program ended by SIGPIPE, 13. */
    private static final int BROKEN_PIPE = 128 + 13;

    /** What runs when everything is built. */
    public interface Main {
        void run() throws InterruptedException;
    }

    private Program() {}

    /**
     * Builds it, checks its options, and runs it. If it can't do what it was told, and says so by
     * an {@link IllegalArgumentException} or an {@link UncheckedIOException}, the program ends with
     * that message as one line on standard error, and exit code 1.
     *
     * <p>Every program has {@code -Dtrace}: it prints each message that crosses a link; with a
     * value, as in {@code -Dtrace=Echo}, those from and to components whose names begin so. And
     * {@code -Dwatch}, or {@code -Dwatch=8080}: it serves a live page, on loopback only, and says
     * where.
     *
     * <p>An option that was typed has to be read: one of another program of this cookbook, such as
     * {@code -Dchain=} where there is no chain, or a name that is one slip away from an option of
     * this program, such as {@code -Dprot=1234}, is such a mistake too. So whatever reads {@link
     * Flags} does it while the program is being built.
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

    /** The same, for a program that goes on without its output. */
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
     * Ends the program that is being run, with this line and exit code 1.
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

    /** Whether it is one, or a device; a pipe has no path. */
    private static boolean isFile(Path descriptor) {
        try {
            return Files.exists(descriptor.toRealPath());
        } catch (IOException none) {
            return false;
        }
    }
}
