package cookbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cookbook.transcript.Limits;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;

/** That an exercise is fit for a reader. */
record ExerciseTests(Exercises exercises) {

    DynamicContainer of(Exercise exercise) {
        var name = exercise.name();
        return dynamicContainer(
                name,
                exercises.module().folder().toUri(), // without it, Maven would call them by numbers
                Stream.of(
                        dynamicTest(
                                "%s as given: %s".formatted(name, exercise.atFirst()),
                                () -> starterFails(exercise)),
                        dynamicTest(name + " solved", () -> solutionPasses(exercise)),
                        dynamicTest(name + ": all is there", () -> allIsThere(exercise))));
    }

    private void starterFails(Exercise exercise) throws Exception {
        Rehearsal.mustMiss(
                Rehearsal.with(exercise.starter()),
                exercises.transcripts(exercise),
                exercise.atFirst());
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
