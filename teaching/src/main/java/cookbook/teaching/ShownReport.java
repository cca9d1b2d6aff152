package cookbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The report of a failure as a page shows it, in a file of its own, so that the page shows what
 * readers really get.
 */
public final class ShownReport {

    private ShownReport() {}

    /**
     * Compares a report with the file, except for times and ports, which differ each time. With
     * {@code -Dupdate}, a file that differs is rewritten.
     *
     * @throws AssertionError if they differ
     */
    public static void check(Path file, String report) throws IOException {
        var shown = Files.readString(file);
        if (withoutChance(report + "\n").equals(withoutChance(shown))) {
            return;
        }
        if (System.getProperty("update") == null) {
            throw new AssertionError(
                    String.format(
                            Locale.ROOT,
                            "%s differs from this report; to update it, add -Dupdate:%n%s",
                            file,
                            report));
        }
        Files.writeString(file, report + "\n");
    }

    /** Replaces times and ports, and keeps only one of several equal lines. */
    private static String withoutChance(String report) {
        return report.replaceAll("(?m)^(    \\S.*\\n)\\1+", "$1")
                .replaceAll("(?m)^ *\\d+ ms", "ms")
                .replaceAll("(?m)^ *\\d+\\.\\d{3} ", "time ")
                .replaceAll(":\\d+:", ":port:");
    }
}
