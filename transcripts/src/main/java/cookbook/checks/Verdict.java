package cookbook.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Maven runs this in its own JVM after the tests of a module. It prints their results, and ends
 * Maven if a test failed, so that nothing is printed after the report.
 *
 * @param module its name
 * @param target the module's folder {@code target}
 * @param results where the results of this build are
 * @param start when it started
 */
record Verdict(String module, Path target, Path results, Instant start) {

    private static final Pattern LATER_TESTS =
            Pattern.compile("\\b(integration-test|verify|install|deploy)\\b");

    private static final Pattern FAILED = Pattern.compile("\\b(errors|failures)=\"[1-9]");

    /**
     * @param args the module's name; its folder {@code target}; the name of the folder with this
     *     build's results; {@code started} and the time when it started, in milliseconds since
     *     1970; how Maven deals with failures; and, if this runs before the integration tests, what
     *     Maven was asked to do
     */
    static void main(String[] args) throws IOException {
        if (args.length > 5 && LATER_TESTS.matcher(args[5]).find()) {
            return;
        }
        var target = Path.of(args[1]);
        var start = Instant.ofEpochMilli(Long.parseLong(args[3].replace("started ", "")));
        var verdict =
                new Verdict(args[0], target, target.resolve("checks").resolve(args[2]), start);
        boolean allIsWell = verdict.tell();
        verdict.forgetOthers();
        if (!allIsWell && !Boolean.getBoolean("maven.test.failure.ignore")) {
            if (!args[4].equals("FAIL_FAST")) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "tests of %s failed", args[0]));
            }
            System.out.flush();
            System.exit(1);
        }
    }

    /** Prints the results; returns whether all tests passed. */
    private boolean tell() throws IOException {
        var summary = new Summary(module, read());
        if (summary.isFailure()) {
            System.out.println("\n" + summary.ofFailure());
            return false;
        }
        var unexplained = reportsOfFailure();
        unexplained.forEach(report -> System.out.println("A test failed; see " + report));
        if (unexplained.isEmpty() && !summary.results().isEmpty()) {
            System.out.println(summary.ofSuccess());
        }
        return unexplained.isEmpty();
    }

    /** Results of earlier builds are no longer needed. */
    private void forgetOthers() throws IOException {
        for (var build : files(results.getParent())) {
            if (!build.equals(results)) {
                for (var file : files(build)) {
                    Files.delete(file);
                }
                Files.delete(build);
            }
        }
    }

    private List<Result> read() throws IOException {
        var all = new ArrayList<Result>();
        for (var file : files(results)) {
            Files.readAllLines(file).forEach(line -> all.add(Result.of(line)));
        }
        all.sort(Comparator.comparingLong(Result::start));
        return all;
    }

    /** Maven's reports of failures in this build, for when the recorder recorded none. */
    private List<Path> reportsOfFailure() throws IOException {
        var failed = new ArrayList<Path>();
        for (var folder : List.of("surefire-reports", "failsafe-reports")) {
            for (var report : files(target.resolve(folder))) {
                if (report.toString().endsWith(".xml")
                        && !Files.getLastModifiedTime(report).toInstant().isBefore(start)
                        && FAILED.matcher(head(report)).find()) {
                    failed.add(report);
                }
            }
        }
        return failed;
    }

    /** The report up to the first test, whose output could contain anything. */
    private static String head(Path report) throws IOException {
        var text = Files.readString(report);
        return text.substring(0, Math.max(0, text.indexOf('>', text.indexOf("<testsuite"))));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }
}
