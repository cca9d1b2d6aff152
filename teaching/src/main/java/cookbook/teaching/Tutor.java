package cookbook.teaching;

import cookbook.transcript.Limits;
import cookbook.transcript.ReadersTrace;
import cookbook.transcript.TranscriptException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Shows a reader's progress with the exercises of a chapter. */
final class Tutor {

    private static final int HINTS = 3;

    /** In seconds: a learner should not have to wait long for something that never arrives. */
    private static final String TIMEOUT = "2";

    private final Exercises exercises;
    private final UnaryOperator<String> properties;
    private final PrintStream out;

    Tutor(Exercises exercises, UnaryOperator<String> properties, PrintStream out) {
        this.exercises = exercises;
        this.properties = properties;
        this.out = out;
    }

    /**
     * @param report what is wrong; null if nothing is
     */
    private record Result(int number, Exercise exercise, String report) {

        boolean passes() {
            return report == null;
        }

        String line() {
            var state =
                    passes()
                            ? "passes"
                            : "not yet: "
                                    + report.lines()
                                            .findFirst()
                                            .orElse("")
                                            .replaceFirst("^\\S*/", "");
            return String.format(Locale.ROOT, "  %d  %-16s %s", number, exercise.name(), state);
        }
    }

    /**
     * Prints the state of the exercise that was asked for, or of all exercises; if {@code progress}
     * was asked for, the state of all of them in one line.
     *
     * @return whether the exercises that were asked for pass; always true for {@code progress}
     * @throws IllegalArgumentException if there is no such exercise or hint
     */
    boolean tell() {
        if ("progress".equals(properties.apply("exercise"))) {
            tellProgress();
            return true;
        }
        int hints = hints();
        var results = asked().mapToObj(this::result).toList();
        out.println("\nExercises of " + exercises.module().name() + "\n");
        results.forEach(result -> out.println(result.line()));
        out.println();
        var notYet = notYet(results);
        notYet.ifPresentOrElse(result -> explain(result, hints), () -> praise(results));
        return notYet.isEmpty();
    }

    private static Optional<Result> notYet(List<Result> results) {
        return results.stream().filter(result -> !result.passes()).findFirst();
    }

    private void tellProgress() {
        var results = all().mapToObj(this::result).toList();
        long passed = results.stream().filter(Result::passes).count();
        var next =
                notYet(results)
                        .map(
                                result ->
                                        String.format(
                                                Locale.ROOT,
                                                ", next %d, %s: %s",
                                                result.number(),
                                                result.exercise().name(),
                                                exercises.command("test", result.number())))
                        .orElse("");
        out.println(
                String.format(
                        Locale.ROOT,
                        "%-24s %d of %d exercises pass%s",
                        exercises.module().name(),
                        passed,
                        results.size(),
                        next));
    }

    private int hints() {
        var hint = properties.apply("hint");
        if (hint != null && !hint.matches(String.format(Locale.ROOT, "[1-%d]", HINTS))) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT, "-Dhint=%s: expected a hint from 1 to %d", hint, HINTS));
        }
        return hint == null ? 0 : Integer.parseInt(hint);
    }

    private IntStream asked() {
        var asked = properties.apply("exercise");
        return asked == null || asked.equals("all") ? all() : IntStream.of(exercises.number(asked));
    }

    private IntStream all() {
        return IntStream.rangeClosed(1, exercises.all().size());
    }

    private Result result(int number) {
        var exercise = exercises.all().get(number - 1);
        return new Result(number, exercise, report(number, exercise));
    }

    private String report(int number, Exercise exercise) {
        var command = exercises.command("test", number);
        try {
            var desk = exercises.desk(exercise, limits(), command, properties.apply("server"));
            return exercise.check().readersFault(desk).orElse(null);
        } catch (TranscriptException mistake) {
            return mistake.getMessage();
        } catch (Exception | AssertionError trouble) {
            return String.join("\n", ReadersTrace.of(trouble));
        }
    }

    private Limits limits() {
        return Limits.from(
                name -> {
                    var value = properties.apply(name);
                    return value == null && name.equals("transcript.timeout") ? TIMEOUT : value;
                });
    }

    /** If a hint was asked for, the reader already knows what is wrong. */
    private void explain(Result result, int hints) {
        if (hints == 0) {
            explain(result);
        }
        var exercise = result.exercise();
        for (int n = 1; n <= hints; n++) {
            out.println(
                    String.format(
                            Locale.ROOT,
                            "Hint %d of %d: %s",
                            n,
                            HINTS,
                            exercise.hints().get(n - 1)));
        }
        out.println(
                hints == HINTS
                        ? "The solution: " + exercises.solution(exercise)
                        : String.format(
                                Locale.ROOT,
                                "Next hint: %s -Dhint=%d",
                                exercises.command("test", result.number()),
                                hints + 1));
    }

    private void explain(Result result) {
        var exercise = result.exercise();
        var where = new StringBuilder();
        tell(where, "change", exercises.starter(exercise));
        exercises.transcripts(exercise).ifPresent(path -> tell(where, "pass", path));
        tell(where, "run", exercises.run(exercise));
        tell(where, "read", exercise.see());
        out.println(
                String.format(
                        Locale.ROOT,
                        """
                Exercise %d, %s (%s): %s

                %s
                %s
                """,
                        result.number(),
                        exercise.name(),
                        exercise.effort(),
                        exercise.task(),
                        where,
                        result.report()));
    }

    private static void tell(StringBuilder where, String what, String place) {
        where.append(String.format(Locale.ROOT, "    %-8s %s\n", what, place));
    }

    private void praise(List<Result> results) {
        if (results.size() < exercises.all().size()) {
            var result = results.getFirst();
            out.println("Well done. Another way to do it:");
            out.println("    " + exercises.solution(result.exercise()));
            out.println("Your progress: " + exercises.command("test", "all"));
        } else {
            out.println(
                    String.format(
                            Locale.ROOT,
                            "Well done: all exercises of %s pass.",
                            exercises.module().name()));
            out.println("    Other ways to do them: " + exercises.solutions());
            out.println("    Next: " + exercises.next());
        }
    }
}
