package cookbook.testing;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Signals to other processes, as {@code kill} sends them. */
public final class Signals {

    /** SIGINT in a mask of signals. */
    private static final long INT = 1 << 1;

    private Signals() {}

    /**
     * Sends a signal by name; Ctrl-C is {@code INT}. A shell script's background jobs ignore
     * Ctrl-C, and so does every process that they start. If this is such a job, the test is
     * skipped.
     */
    public static void send(String signal, Process to) throws IOException, InterruptedException {
        assumeFalse(
                signal.equals("INT") && ignoresCtrlC(),
                "Ctrl-C is ignored here, as it is by a script's background jobs");
        new ProcessBuilder("kill", "-" + signal, "" + to.pid()).start().waitFor();
    }

    /** Only Linux can tell. */
    private static boolean ignoresCtrlC() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> line.substring("SigIgn:".length()).strip())
                        .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & INT) != 0);
    }
}
