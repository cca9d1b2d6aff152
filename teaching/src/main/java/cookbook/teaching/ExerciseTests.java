package cookbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cookbook.checks.Maintainers;
import cookbook.transcript.Limits;
import cookbook.transcript.Stage;
import cookbook.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.opentest4j.TestAbortedException;

/**
 * That an exercise is fit for a reader: its starter fails, its solution passes. Where a reader has
 * solved it, nothing is wrong with that.
 */
record ExerciseTests(Exercises exercises) {

    DynamicContainer of(Exercise exercise) {
        var name = exercise.name();
        var starter = dynamicTest(name + " as given", () -> starterFails(exercise));
        var others =
                Stream.of(
                        dynamicTest(name + " solved", () -> solutionPasses(exercise)),
                        dynamicTest(name + ": all is there", () -> allIsThere(exercise)));
        return dynamicContainer(
                name,
                exercises.module().folder().toUri(), // without it, Maven would call them by numbers
                Stream.concat(Stream.of(starter), Maintainers.areHere() ? others : Stream.empty()));
    }

    private void starterFails(Exercise exercise) throws Exception {
        var stage = Rehearsal.with(exercise.starter());
        var transcripts = exercises.transcripts(exercise);
        if (Maintainers.areHere()) {
            Rehearsal.mustMiss(stage, transcripts, exercise.atFirst());
        } else if (isSolved(stage, transcripts)) {
            throw new TestAbortedException(
                    String.format(
                            Locale.ROOT,
                            "exercise %d is solved here; that starters fail is checked on a fresh copy only",
                            exercises.all().indexOf(exercise) + 1));
        }
    }

    /** However else it ends, the reader is still at work on it. */
    private static boolean isSolved(Stage stage, List<Transcript> transcripts) {
        try {
            return Rehearsal.inAHurry(stage).firstMiss(transcripts).isEmpty();
        } catch (Exception | AssertionError notYet) {
            return false;
        }
    }

    private void solutionPasses(Exercise exercise) throws Exception {
        var stage = Rehearsal.with(exercise.solution());
        var rehearsal = new Rehearsal(stage, Limits.from(System::getProperty), null);
        assertThat(rehearsal.firstMiss(exercises.transcripts(exercise))).isEmpty();
    }

    private void allIsThere(Exercise exercise) {
        assertThat(exercise.task()).isNotBlank();
        assertThat(exercise.hints()).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(exercises.see()).matches("docs/\\S+\\.md#\\S+");
        assertThat(inProject(exercises.starter(exercise))).isRegularFile();
        assertThat(inProject(exercises.solution(exercise))).isRegularFile();
    }

    private Path inProject(String path) {
        return exercises.module().folder().resolveSibling(path);
    }
}
