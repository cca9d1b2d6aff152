package cookbook.checks;

import static java.util.stream.Collectors.groupingBy;

import cookbook.checks.Result.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is printed about the tests of a module.
 *
 * @param module its folder, such as {@code chapter1-echo}
 * @param results in the order in which they came
 */
record Summary(String module, List<Result> results) {

    /** Further failures are listed without an explanation. */
    private static final int EXPLAINED = 3;

    boolean isFailure() {
        return results.stream().anyMatch(result -> isFailure(result));
    }

    private static boolean isFailure(Result result) {
        return result.kind() == Kind.FAILED || result.kind() == Kind.MISSED;
    }

    /** What was checked, in one line, and what was skipped, in one line for each reason. */
    String ofSuccess() {
        var parts = new ArrayList<String>();
        var plays = only(result -> result.kind() == Kind.PASSED && result.plays());
        if (!plays.isEmpty()) {
            parts.add(kept(plays));
        }
        int others = only(result -> result.kind() == Kind.PASSED && !result.plays()).size();
        if (others > 0) {
            parts.add(counted(others, plays.isEmpty() ? "test" : "other test") + " passed");
        }
        if (parts.isEmpty()) {
            parts.add("nothing was checked");
        }
        return String.format(Locale.ROOT, "%s: %s; %s", module, String.join("; ", parts), seconds())
                + leftOut();
    }

    private List<Result> only(Predicate<Result> condition) {
        return results.stream().filter(condition).toList();
    }

    private static String kept(List<Result> plays) {
        long transcripts = transcripts(plays);
        var ways = new LinkedHashSet<String>();
        var extras = new LinkedHashSet<String>();
        for (var play : plays) {
            var way = play.way().split(", ", 2);
            ways.add(way[0]);
            if (way.length == 2) {
                extras.add(way[1]);
            }
        }
        return String.format(
                Locale.ROOT,
                "%s passed, %splayed %s%s (%s)",
                counted(transcripts, "transcript"),
                isEachPlayedIn(ways.size(), plays) ? "each " : "",
                inWords(ways),
                extras.isEmpty() ? "" : ", also " + inWords(extras),
                counted(plays.size(), "play"));
    }

    private static boolean isEachPlayedIn(int ways, List<Result> plays) {
        var byTranscript = plays.stream().collect(groupingBy(Result::transcript));
        return byTranscript.size() > 1
                && byTranscript.values().stream().allMatch(each -> each.size() >= ways);
    }

    private static long transcripts(List<Result> plays) {
        return plays.stream().map(Result::transcript).distinct().count();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String inWords(LinkedHashSet<String> words) {
        var list = List.copyOf(words);
        int last = list.size() - 1;
        return last == 0
                ? list.getFirst()
                : String.join(", ", list.subList(0, last)) + " and " + list.get(last);
    }

    private String seconds() {
        long start = results.stream().mapToLong(Result::start).min().orElse(0);
        long end = results.stream().mapToLong(Result::end).max().orElse(0);
        return String.format(Locale.ROOT, "%.1f s", (end - start) / 1000.0);
    }

    private String leftOut() {
        return results.stream()
                .filter(result -> result.kind() == Kind.LEFT_OUT)
                .collect(groupingBy(Result::text, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(
                        reason ->
                                String.format(
                                        Locale.ROOT,
                                        "\n  %d skipped: %s",
                                        reason.getValue(),
                                        reason.getKey()))
                .collect(Collectors.joining());
    }

    /** What to read first comes last: the simplest transcript that failed, if any did. */
    String ofFailure() {
        var misses = firstOfEach(only(result -> result.kind() == Kind.MISSED));
        var failures = only(result -> result.kind() == Kind.FAILED);
        return misses.isEmpty() ? failed(failures) : missed(misses, failures.size());
    }

    private static List<Result> firstOfEach(List<Result> misses) {
        Map<String, Result> first = new LinkedHashMap<>();
        misses.forEach(miss -> first.putIfAbsent(miss.transcript(), miss));
        return List.copyOf(first.values());
    }

    private String missed(List<Result> misses, int others) {
        long played = transcripts(only(Result::plays).stream().filter(this::wasPlayed).toList());
        var lines = new ArrayList<String>();
        if (played > 1 || others > 0) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %d of %s failed",
                            module,
                            misses.size(),
                            counted(played, "transcript")));
        }
        if (others > 0) {
            lines.add(
                    String.format(Locale.ROOT, "(%s also failed)", counted(others, "other test")));
        }
        if (misses.size() > 1) {
            lines.add("");
            for (var miss : misses) {
                lines.add("    " + headline(miss));
            }
            lines.add("");
            lines.add("The simplest of them:");
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(misses.getFirst().text());
        return String.join("\n", lines);
    }

    private boolean wasPlayed(Result result) {
        return result.kind() != Kind.LEFT_OUT;
    }

    /** The first line, without the folder. */
    private static String headline(Result miss) {
        return miss.text().lines().findFirst().orElse("").replaceFirst("^\\S*/", "");
    }

    private String failed(List<Result> failures) {
        var byText =
                failures.stream()
                        .collect(groupingBy(Result::text, LinkedHashMap::new, Collectors.toList()));
        var parts = new ArrayList<String>();
        byText.values().stream().limit(EXPLAINED).map(Summary::explained).forEach(parts::add);
        var rest = byText.values().stream().skip(EXPLAINED).flatMap(List::stream).toList();
        if (!rest.isEmpty()) {
            parts.addFirst(
                    rest.stream()
                            .map(result -> "    " + place(result))
                            .collect(Collectors.joining("\n", "Also failed:\n\n", "")));
        }
        if (failures.stream().noneMatch(failure -> failure.text().startsWith("-D"))) {
            parts.addFirst(
                    String.format(
                            Locale.ROOT,
                            "%s: %s failed; %s/target has the full output",
                            module,
                            counted(failures.size(), "test"),
                            module));
        }
        return String.join("\n\n", parts);
    }

    /** A message about an invalid option needs no further explanation. */
    private static String explained(List<Result> same) {
        var text = same.getFirst().text();
        return text.startsWith("-D")
                ? text
                : same.stream().map(Summary::place).distinct().collect(Collectors.joining("\n"))
                        + "\n\n"
                        + text.indent(4).stripTrailing();
    }

    private static String place(Result result) {
        var type = result.type().substring(result.type().lastIndexOf('.') + 1);
        return String.format(
                Locale.ROOT, "%s: %s", type, Objects.requireNonNullElse(result.name(), ""));
    }
}
