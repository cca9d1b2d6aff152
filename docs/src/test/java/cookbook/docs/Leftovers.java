package cookbook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
                var tests = testsThatTry(MavenModule.nameOf(file));
                for (var handler : new JavaSource(repository.text(file)).nested()) {
                    if (!Pattern.compile("\\b" + handler + "\\b").matcher(tests).find()) {
                        var trouble =
                                String.format(Locale.ROOT, "no test tries the wrong %s", handler);
                        problems.add(new Problem(file, trouble));
                    }
                }
            }
        }
        return problems;
    }

    /** Returns the sources of a module's tests that can try its wrong handlers. */
    private String testsThatTry(String module) {
        return repository.files().stream()
                .filter(file -> MavenModule.nameOf(file).equals(module))
                .filter(file -> file.matches(".*(WrongHandlersIT|Exercises)\\.java"))
                .map(repository::text)
                .collect(Collectors.joining());
    }
}
