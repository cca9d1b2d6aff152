package cookbook.checks;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import cookbook.checks.Result.Kind;
import cookbook.transcript.Missed;
import cookbook.transcript.ReadersTrace;
import cookbook.transcript.TranscriptException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Records how each test of this JVM ended, in a file in the folder that the property {@code
 * checks.results} names; without that property, as in an IDE, it records nothing. JUnit finds this
 * class on its own.
 */
public final class Recorder implements TestExecutionListener {

    private final Path file;
    private final boolean isAnotherServer;
    private final Map<TestIdentifier, Long> started = new ConcurrentHashMap<>();
    private TestPlan plan;

    public Recorder() {
        this(System.getProperty("checks.results"), System.getProperty("server") != null);
    }

    /**
     * @param isAnotherServer whether {@code -Dserver} is given, so that it doesn't matter what else
     *     a skipped test would have needed
     */
    Recorder(String folder, boolean isAnotherServer) {
        this.isAnotherServer = isAnotherServer;
        file = folder == null ? null : Path.of(folder, ProcessHandle.current().pid() + ".txt");
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        started.put(test, System.currentTimeMillis());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        var methods =
                plan.getDescendants(test).stream()
                        .filter(each -> each.getSource().orElse(null) instanceof MethodSource)
                        .toList();
        for (var each : methods.isEmpty() ? List.of(test) : methods) {
            add(Kind.LEFT_OUT, each, isAnotherServer ? TranscriptsFirst.ANOTHER_SERVER : reason);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        var failure = result.getThrowable().orElse(null);
        switch (result.getStatus()) {
            case ABORTED -> add(Kind.LEFT_OUT, test, failure == null ? "" : reason(failure));
            case FAILED ->
                    add(
                            failure instanceof Missed ? Kind.MISSED : Kind.FAILED,
                            test,
                            failure == null ? "" : report(failure, type(test)));
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    add(Kind.PASSED, test, "");
                }
            }
        }
        started.remove(test);
    }

    /** Without the words that JUnit puts before it. */
    private static String reason(Throwable assumption) {
        return assumption.getMessage().replaceFirst("^Assumption failed: ", "");
    }

    /** For the reader: what was expected and where, and none of the frames in between. */
    private static String report(Throwable failure, String type) {
        return switch (failure) {
            case Missed missed -> missed.toString();
            case TranscriptException mistake -> mistake.getMessage();
            case IllegalArgumentException mistake when mistake.getMessage().startsWith("-D") ->
                    mistake.getMessage();
            case AssertionError wrong when wrong.getMessage() != null ->
                    wrong.getMessage().strip() + place(wrong, type);
            default -> String.join("\n", ReadersTrace.of(failure)) + place(failure, type);
        };
    }

    /** The line of the test that failed. */
    private static String place(Throwable failure, String type) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().equals(type))
                .findFirst()
                .map(frame -> "\n\n    at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private synchronized void add(Kind kind, TestIdentifier test, String text) {
        if (file == null) {
            return;
        }
        long now = System.currentTimeMillis();
        var result =
                new Result(
                        kind,
                        type(test),
                        test.getDisplayName(),
                        transcript(test),
                        started.getOrDefault(test, now),
                        now,
                        text);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, result.line() + "\n", CREATE, APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String type(TestIdentifier test) {
        for (var at = Optional.of(test); at.isPresent(); at = plan.getParent(at.get())) {
            if (at.get().getSource().orElse(null) instanceof ClassSource source) {
                return source.getClassName();
            }
        }
        return "";
    }

    /** A test that plays a transcript is in a container whose source is the transcript's file. */
    private String transcript(TestIdentifier test) {
        var parent = plan.getParent(test);
        return parent.flatMap(TestIdentifier::getSource).orElse(null) instanceof FileSource source
                        && source.getFile().getName().endsWith(".txt")
                ? source.getFile().getPath()
                : "";
    }
}
