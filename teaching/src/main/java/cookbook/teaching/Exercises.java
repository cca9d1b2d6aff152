package cookbook.teaching;

import cookbook.net.ServerCore;
import cookbook.net.ServerOptions;
import cookbook.program.Program;
import cookbook.program.ServerProgram;
import cookbook.testing.MavenModule;
import cookbook.transcript.Folder;
import cookbook.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;

/**
 * The exercises of a chapter, and the programs that go with them: one that tells the reader how far
 * they are, and one that runs the server of an exercise.
 */
public final class Exercises {

    /** After the last chapter. */
    private static final String LAST = "docs/your-own-protocol.md";

    private final MavenModule module;
    private final String see;
    private final List<Exercise> all;

    Exercises(MavenModule module, String see, List<Exercise> all) {
        this.module = module;
        this.see = see;
        this.all = all;
    }

    /**
     * @param list the class that holds them, which is in the chapter's module
     * @param see their place in the tutorial
     */
    public static Exercises of(Class<?> list, String see, Exercise... all) {
        return new Exercises(MavenModule.of(list), see, List.of(all));
    }

    /**
     * Runs the server of {@code -Dexercise}, as the reader left it; or, told to {@code check},
     * tells which exercises pass and what is wrong with the first that does not, with {@code
     * -Dhint=1} to 3 of its hints. Ends with exit code 1 if one does not.
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
        return all.get(number(System.getProperty("exercise")) - 1).starter().with(options);
    }

    /**
     * Tests that each starter fails, each solution passes, and all that a reader is referred to is
     * there.
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

    String see() {
        return see;
    }

    /** The number of the exercise that somebody asked for, by number or by name. */
    int number(String asked) {
        return IntStream.rangeClosed(1, all.size())
                .filter(n -> asked.equals("" + n) || asked.equals(all.get(n - 1).name()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        String.format(
                                                Locale.ROOT,
                                                "-Dexercise=%s: there are %s; write a name, or 1 to %d",
                                                asked,
                                                all.stream().map(Exercise::name).toList(),
                                                all.size())));
    }

    List<Transcript> transcripts(Exercise exercise) {
        var folder = "src/exercises/transcripts/" + exercise.name();
        return new Folder(module.folder().resolve(folder)).all();
    }

    /** What the reader changes, as a path in the project. */
    String starter(Exercise exercise) {
        return module.name() + "/src/exercises/java/" + exercise.source() + ".java";
    }

    String solution(Exercise exercise) {
        return module.name() + "/src/solutions/java/" + exercise.source() + "Solution.java";
    }

    /** The folder of all solutions. */
    String solutions() {
        return solution(all.getFirst()).replaceFirst("[^/]*$", "");
    }

    /** The page that comes after this chapter's. */
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

    /** Does with this exercise what the goals say. */
    String command(String goals, Object exercise) {
        return module.mvnw(" -q") + " " + goals + " -Dexercise=" + exercise;
    }
}
