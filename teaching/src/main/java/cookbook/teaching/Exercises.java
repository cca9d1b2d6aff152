package cookbook.teaching;

import cookbook.net.ServerCore;
import cookbook.net.ServerOptions;
import cookbook.program.Program;
import cookbook.program.ServerProgram;
import cookbook.testing.MavenModule;
import cookbook.transcript.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;

/**
 * The exercises of a chapter, and the programs that go with them: one that shows the reader's
 * progress, and one that runs the server of an exercise.
 */
public final class Exercises {

    /** The page after the last chapter. */
    private static final String LAST = "docs/your-own-protocol.md";

    private final MavenModule module;
    private final List<Exercise> all;

    Exercises(MavenModule module, List<Exercise> all) {
        this.module = module;
        this.all = all;
    }

    /**
     * @param list the class that holds them, which is in the chapter's module
     */
    public static Exercises of(Class<?> list, Exercise... all) {
        return new Exercises(MavenModule.of(list), List.of(all));
    }

    /**
     * Runs the server of {@code -Dexercise}, as the reader left it. With the argument {@code
     * check}, it shows instead which exercises pass, and what is wrong with the first one that does
     * not; {@code -Dhint=2} shows two hints for it. If one does not pass, the exit code is 1.
     */
    public void main(String[] args) {
        if (List.of(args).equals(List.of("check"))) {
            Program.run(() -> this::check);
        } else {
            serve();
        }
    }

    private void check() {
        boolean allPass = new Tutor(this, System::getProperty, System.out).tell();
        if (!allPass) {
            System.exit(1);
        }
    }

    private void serve() {
        ServerProgram.run(this::chosen, ServerOptions.port(1500));
    }

    private ServerCore<?> chosen(ServerOptions options) {
        var exercise = all.get(number(System.getProperty("exercise")) - 1);
        return exercise.check()
                .server()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        String.format(
                                                Locale.ROOT,
                                                "-Dexercise=%s has no server to run; it is a test: %s",
                                                exercise.name(),
                                                testCommand(exercise))))
                .with(options);
    }

    /**
     * Tests that each starter fails, each solution passes, and everything that the reader is
     * referred to exists.
     */
    public Stream<DynamicContainer> tests() {
        boolean askedForOthers =
                System.getProperty("server") != null || System.getProperty("transcript") != null;
        return askedForOthers ? Stream.empty() : all.stream().map(new ExerciseTests(this)::of);
    }

    List<Exercise> all() {
        return all;
    }

    MavenModule module() {
        return module;
    }

    /** Returns the number of the exercise that somebody asked for, by number or by name. */
    int number(String asked) {
        return IntStream.rangeClosed(1, all.size())
                .filter(n -> asked.equals("" + n) || asked.equals(all.get(n - 1).name()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        String.format(
                                                Locale.ROOT,
                                                "-Dexercise=%s: expected one of %s, or a number from 1 to %d",
                                                asked,
                                                all.stream().map(Exercise::name).toList(),
                                                all.size())));
    }

    /** Returns what is needed to check this exercise. */
    Desk desk(Exercise exercise, Limits limits, String command, String server) {
        return new Desk(module.folder(), exercise.name(), limits, command, server);
    }

    /** Returns the file that the reader changes, as a path in the project. */
    String starter(Exercise exercise) {
        return module.name() + "/" + exercise.check().file(exercise, false);
    }

    String solution(Exercise exercise) {
        return module.name() + "/" + exercise.check().file(exercise, true);
    }

    /** Returns the folder of its transcripts; empty if it has none, or the reader writes them. */
    Optional<String> transcripts(Exercise exercise) {
        var folder = "src/exercises/transcripts/" + exercise.name();
        boolean isGiven =
                !(exercise.check() instanceof TranscriptCheck)
                        && Files.exists(module.folder().resolve(folder));
        return isGiven ? Optional.of(module.name() + "/" + folder) : Optional.empty();
    }

    /** Returns the folder of all solutions. */
    String solutions() {
        return module.name() + "/src/solutions";
    }

    /** Returns the page that comes after this chapter's. */
    String next() {
        var number = Pattern.compile("chapter(\\d+)-.*").matcher(module.name());
        if (number.matches()) {
            var next =
                    String.format(Locale.ROOT, "chapter%d-", Integer.parseInt(number.group(1)) + 1);
            try (var modules = Files.list(module.folder().getParent())) {
                return modules.map(folder -> folder.getFileName().toString())
                        .filter(name -> name.startsWith(next))
                        .findFirst()
                        .map(name -> "docs/" + name + ".md")
                        .orElse(LAST);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return LAST;
    }

    /** Returns the command that runs the server of this exercise, or the reader's test. */
    String run(Exercise exercise) {
        return exercise.check().server().isPresent()
                ? command("exec:java", all.indexOf(exercise) + 1)
                : testCommand(exercise);
    }

    private String testCommand(Exercise exercise) {
        return module.mvnw(" -q") + " test -Dtest=" + exercise.type().getSimpleName();
    }

    /** Returns the command that runs these Maven goals for this exercise. */
    String command(String goals, Object exercise) {
        return module.mvnw(" -q") + " " + goals + " -Dexercise=" + exercise;
    }
}
