package cookbook.teaching;

import cookbook.transcript.Limits;
import cookbook.transcript.Missed;
import cookbook.transcript.ReadersTrace;
import cookbook.transcript.Stage;
import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Tells the reader how far they are with the exercises of a chapter. */
final class Tutor {

    private static final int HINTS = 3;

    /** In seconds: nobody who learns wants to wait long for what does not come. */
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
     * @param report of what is wrong with it; null if nothing is
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
            return "  %d  %-16s %s".formatted(number, exercise.name(), state);
        }
    }

    /**
     * Tells of the exercise that was asked for, or of all.
     *
     * @return whether what was asked for passes
     * @throws IllegalArgumentException if it can't be told what was asked for
     */
    boolean tell() {
        int hints = hints();
        var results = asked().mapToObj(this::result).toList();
        out.println("\nExercises of " + exercises.module().name() + "\n");
        results.forEach(result -> out.println(result.line()));
        out.println();
        var notYet = results.stream().filter(result -> !result.passes()).findFirst();
        notYet.ifPresentOrElse(result -> explain(result, hints), () -> praise(results));
        return notYet.isEmpty();
    }

    private int hints() {
        var hint = properties.apply("hint");
        if (hint != null && !hint.matches("[1-%d]".formatted(HINTS))) {
            throw new IllegalArgumentException(
                    "-Dhint=%s: there are hints 1 to %d".formatted(hint, HINTS));
        }
        return hint == null ? 0 : Integer.parseInt(hint);
    }

    private IntStream asked() {
        var asked = properties.apply("exercise");
        if (asked == null || asked.equals("all")) {
            return IntStream.rangeClosed(1, exercises.all().size());
        }
        return IntStream.of(exercises.number(asked));
    }

    private Result result(int number) {
        var exercise = exercises.all().get(number - 1);
        return new Result(number, exercise, report(number, exercise));
    }

    private String report(int number, Exercise exercise) {
        var server = properties.apply("server");
        var stage = server == null ? Rehearsal.with(exercise.starter()) : Stage.at(server);
        var rehearsal = new Rehearsal(stage, limits(), exercises.command("test", number));
        try {
            return rehearsal
                    .firstMiss(exercises.transcripts(exercise))
                    .map(Missed::toString)
                    .orElse(null);
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

    private void explain(Result result, int hints) {
        var exercise = result.exercise();
        out.println(
                """
                Exercise %d, %s: %s

                    change   %s
                    run      %s
                    read     %s

                %s
                """
                        .formatted(
                                result.number(),
                                exercise.name(),
                                exercise.task(),
                                exercises.starter(exercise),
                                exercises.command("test-compile exec:java", result.number()),
                                exercises.see(),
                                result.report()));
        for (int n = 1; n <= hints; n++) {
            out.println("Hint %d of %d: %s".formatted(n, HINTS, exercise.hints().get(n - 1)));
        }
        out.println(
                hints == HINTS
                        ? "The solution: " + exercises.solution(exercise)
                        : "A hint: %s -Dhint=%d"
                                .formatted(exercises.command("test", result.number()), hints + 1));
    }

    private void praise(List<Result> results) {
        out.println(results.size() == 1 ? "Well done. Another way to do it:" : "Well done.");
        if (results.size() == 1) {
            out.println("    " + exercises.solution(results.getFirst().exercise()));
        }
    }
}
