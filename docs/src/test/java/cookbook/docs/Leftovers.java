package cookbook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks that every transcript is played, and every wrong handler is tried. */
record Leftovers(Repository repository) {

    private static final Pattern TRANSCRIPT = Pattern.compile("[^/]+/src/test/transcripts.*\\.txt");

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var played = PlayedTranscript.folders(repository);
        for (var file : repository.files()) {
            if (TRANSCRIPT.matcher(file).matches()
                    && !played.contains(PlayedTranscript.folderOf(file))) {
                problems.add(new Problem(file, "no test plays this"));
            }
            if (file.contains("/src/wrong/java/")) {
                for (var handler : new JavaSource(repository.text(file)).nested()) {
                    if (!isTried(MavenModule.nameOf(file), handler)) {
                        var trouble =
                                String.format(Locale.ROOT, "no test tries the wrong %s", handler);
                        problems.add(new Problem(file, trouble));
                    }
                }
            }
        }
        return problems;
    }

    private boolean isTried(String module, String handler) {
        var itsName = Pattern.compile("\\b" + handler + "\\b");
        return repository.files().stream()
                .filter(file -> MavenModule.nameOf(file).equals(module))
                .filter(
                        file ->
                                file.endsWith("WrongHandlersIT.java")
                                        || file.endsWith("Exercises.java"))
                .anyMatch(file -> itsName.matcher(repository.text(file)).find());
    }
}
