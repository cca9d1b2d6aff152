package cookbook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks that no transcript lies where nobody plays it, and no wrong handler where nobody tries it.
 */
record Leftovers(Repository repository) {

    private static final Pattern TRANSCRIPT = Pattern.compile("[^/]+/src/test/transcripts.*\\.txt");
    private static final Pattern OF_EXERCISE =
            Pattern.compile("([^/]+)/src/exercises/transcripts/(.+)/[^/]+\\.txt");
    private static final Pattern WRONG_HANDLER =
            Pattern.compile("([^/]+)/src/wrong/java/.+/(\\w+)\\.java");

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var played = PlayedTranscript.folders(repository);
        for (var file : repository.files()) {
            if (TRANSCRIPT.matcher(file).matches()
                    && !played.contains(PlayedTranscript.folderOf(file))) {
                problems.add(new Problem(file, "no test plays this"));
            }
            var exercise = OF_EXERCISE.matcher(file);
            if (exercise.matches() && !isExercise(exercise.group(1), exercise.group(2))) {
                problems.add(new Problem(file, "no exercise is called " + exercise.group(2)));
            }
            var wrong = WRONG_HANDLER.matcher(file);
            if (wrong.matches() && !isTried(wrong.group(1), wrong.group(2))) {
                problems.add(new Problem(file, "no test tries this wrong handler"));
            }
        }
        return problems;
    }

    /** {@code last-orders} is that of the class LastOrders. */
    private boolean isExercise(String module, String name) {
        return says(module, "Exercises.java", "new Exercise\\(\\s*" + inOneWord(name) + "\\.class");
    }

    private static String inOneWord(String name) {
        return Pattern.compile("(?:^|-)(\\w)")
                .matcher(name)
                .replaceAll(first -> first.group(1).toUpperCase(Locale.ROOT));
    }

    private boolean isTried(String module, String handler) {
        var itsName = "\\b" + handler + "\\b";
        return says(module, "WrongHandlersIT.java", itsName)
                || says(module, "Exercises.java", itsName);
    }

    private boolean says(String module, String fileName, String pattern) {
        return repository.filesEndingWith(fileName).stream()
                .filter(file -> MavenModule.nameOf(file).equals(module))
                .anyMatch(file -> Pattern.compile(pattern).matcher(repository.text(file)).find());
    }
}
