package cookbook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that the page of a chapter tells of its exercises what they tell of themselves. */
record ExerciseSections(Repository repository) {

    private static final Pattern EXERCISE =
            Pattern.compile("new Exercise\\(\\s*(\\w+)\\.class,\\s*((?:\"[^\"]*\"[\\s+]*)+),");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

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
        var path = "docs/" + MavenModule.nameOf(list) + ".md";
        var page = new Page(path, repository.text(path));
        var exercises = EXERCISE.matcher(repository.text(list)).results().toList();
        for (var exercise : exercises) {
            var starter = list.replaceFirst("[^/]*$", exercise.group(1) + ".java");
            if (page.links().stream().noneMatch(link -> link.target().equals("../" + starter))) {
                problems.add(new Problem(page, 1, "no link leads to the exercise " + starter));
            }
            if (!onOneLine(page.text()).contains(task(exercise))) {
                problems.add(
                        new Problem(
                                page,
                                1,
                                String.format(
                                        Locale.ROOT,
                                        "%s tells the exercise %s so: %s",
                                        list,
                                        exercise.group(1),
                                        task(exercise))));
            }
        }
        if (exercises.isEmpty()) {
            problems.add(new Problem(page, 1, "no exercises are found in " + list));
        }
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
