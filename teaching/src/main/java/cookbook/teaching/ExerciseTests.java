package cookbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cookbook.checks.Maintainers;
import cookbook.transcript.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.opentest4j.TestAbortedException;

/**
 * Tests that an exercise is ready for readers: its starter fails, its solution passes, and its
 * chapter's page describes it in the same words. An exercise that a reader has solved is fine too.
 */
record ExerciseTests(Exercises exercises) {

    DynamicContainer of(Exercise exercise) {
        var name = exercise.name();
        var starter = dynamicTest(name + " as given", () -> starterFails(exercise));
        var others =
                Stream.of(
                        dynamicTest(name + " solved", () -> solutionPasses(exercise)),
                        dynamicTest(
                                name + ": nothing is missing or left over",
                                () -> allIsThere(exercise)),
                        dynamicTest(name + ": its page says the same", () -> isOnPage(exercise)));
        return dynamicContainer(
                name,
                exercises.module().folder().toUri(), // without it, Maven would call them by numbers
                Stream.concat(Stream.of(starter), Maintainers.areHere() ? others : Stream.empty()));
    }

    private void starterFails(Exercise exercise) throws Exception {
        if (Maintainers.areHere()) {
            exercise.check().mustFailAtFirst(desk(exercise));
        } else if (isSolved(exercise)) {
            throw new TestAbortedException(
                    String.format(
                            Locale.ROOT,
                            "exercise %d is solved here; whether starters fail is checked only on a fresh copy",
                            exercises.all().indexOf(exercise) + 1));
        }
    }

    /** Returns whether it passes. If the check itself fails, it is not solved yet. */
    private boolean isSolved(Exercise exercise) {
        try {
            var desk = exercises.desk(exercise, Rehearsal.HURRIED, null, null);
            return exercise.check().readersFault(desk).isEmpty();
        } catch (Exception | AssertionError notYet) {
            return false;
        }
    }

    private void solutionPasses(Exercise exercise) throws Exception {
        assertThat(exercise.check().solutionsFault(desk(exercise))).isEmpty();
    }

    private Desk desk(Exercise exercise) {
        return exercises.desk(exercise, Limits.from(System::getProperty), null, null);
    }

    private void allIsThere(Exercise exercise) throws IOException {
        assertThat(exercise.task()).isNotBlank();
        assertThat(exercise.minutes()).isBetween(1, 60);
        assertThat(exercise.hints()).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(exercise.see()).matches("docs/\\S+\\.md#\\S+");
        assertThat(inProject(exercises.starter(exercise))).isRegularFile();
        assertThat(inProject(exercises.solution(exercise))).isRegularFile();
        assertThat(foldersOfTranscripts())
                .isSubsetOf(exercises.all().stream().map(Exercise::name).toList());
    }

    private List<String> foldersOfTranscripts() throws IOException {
        var all = exercises.module().folder().resolve("src/exercises/transcripts");
        if (Files.notExists(all)) {
            return List.of();
        }
        try (var folders = Files.list(all)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    private void isOnPage(Exercise exercise) throws IOException {
        var module = exercises.module().name();
        var page = Files.readString(inProject("docs/" + module + ".md"));
        assertThat(page)
                .contains(
                        "/src/exercises/java/" + exercise.source() + ".java)",
                        "](" + exercise.see().replaceFirst("docs/(" + module + "\\.md)?", "") + ")",
                        "\n" + exercises.command("test", "all") + "\n",
                        "\n" + exercises.command("test", "1 -Dhint=1") + "\n");
        exercises.transcripts(exercise).ifPresent(folder -> assertThat(page).contains(folder));
        assertThat(page.replaceAll("\\s+", " "))
                .contains(
                        String.format(
                                Locale.ROOT,
                                "(%s, %d minutes). %s",
                                "★".repeat(exercise.level().ordinal() + 1),
                                exercise.minutes(),
                                exercise.task()));
    }

    private Path inProject(String path) {
        return exercises.module().folder().resolveSibling(path);
    }
}
