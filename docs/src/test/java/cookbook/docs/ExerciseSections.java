package cookbook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that the page of a chapter says about its exercises what they say about themselves. */
record ExerciseSections(Repository repository) {

    private static final Pattern EXERCISE =
            Pattern.compile(
                    "new Exercise\\(\\s*(\\w+)\\.class,\\s*((?:\"[^\"]*\"[\\s+]*)+),"
                            + "\\s*Level\\.(\\w+),\\s*(\\d+),\\s*\"docs/([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Map<String, String> STARS =
            Map.of("EASY", "★", "MEDIUM", "★★", "HARD", "★★★");

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var list : repository.filesEndingWith("Exercises.java")) {
            if (list.contains("/src/exercises/")) {
                check(list, problems);
            }
        }
        return problems;
    }

    private void check(String list, List<Problem> problems) {
        var module = MavenModule.nameOf(list);
        var path = "docs/" + module + ".md";
        var page = new Page(path, repository.text(path));
        var text = onOneLine(page.text());
        var exercises = EXERCISE.matcher(repository.text(list)).results().toList();
        for (var exercise : exercises) {
            for (var target : targets(list, module, exercise)) {
                if (page.links().stream().noneMatch(link -> link.target().equals(target))) {
                    problems.add(
                            new Problem(
                                    page,
                                    1,
                                    String.format(
                                            Locale.ROOT,
                                            "for the exercise %s, no link leads to %s",
                                            exercise.group(1),
                                            target)));
                }
            }
            if (!text.contains(says(exercise))) {
                problems.add(
                        new Problem(page, 1, list + " says about an exercise: " + says(exercise)));
            }
        }
        for (var command : List.of("-Dexercise=all", "-Dexercise=1 -Dhint=1")) {
            var whole = String.format(Locale.ROOT, "./mvnw -q -pl %s test %s", module, command);
            if (!page.text().lines().anyMatch(whole::equals)) {
                problems.add(new Problem(page, 1, "its exercises need the command " + whole));
            }
        }
        if (exercises.isEmpty()) {
            problems.add(new Problem(page, 1, "no exercises are found in " + list));
        }
    }

    /** What the reader changes, what teaches it, and what must be seen. */
    private List<String> targets(String list, String module, MatchResult exercise) {
        var targets = new ArrayList<String>();
        targets.add("../" + list.replaceFirst("[^/]*$", exercise.group(1) + ".java"));
        targets.add(exercise.group(5).replaceFirst("^" + module + "\\.md(?=#)", ""));
        var transcripts = module + "/src/exercises/transcripts/" + withHyphens(exercise.group(1));
        if (repository.files().stream().anyMatch(file -> file.startsWith(transcripts + "/"))) {
            targets.add("../" + transcripts);
        }
        return targets;
    }

    private static String withHyphens(String type) {
        return type.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Right after the link: {@code (★, 10 minutes). Answer in capital letters.} */
    private static String says(MatchResult exercise) {
        return String.format(
                Locale.ROOT,
                "(%s, %s minutes). %s",
                STARS.get(exercise.group(3)),
                exercise.group(4),
                task(exercise));
    }

    private static String task(MatchResult exercise) {
        return LITERAL.matcher(exercise.group(2))
                .results()
                .map(literal -> literal.group(1))
                .collect(Collectors.joining());
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
