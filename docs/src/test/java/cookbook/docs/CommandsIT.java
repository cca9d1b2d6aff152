package cookbook.docs;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs every Maven command of the pages in a fresh copy of this repository, with nothing built and
 * nothing of this project installed. A server must say that it listens, and end at Ctrl-C. A
 * command that should fail must fail, and every other must exit with code 0. It also changes a
 * chapter as its page says: the report that the reader sees first must be the one that teaches
 * most. All of this takes minutes, so it runs only on build machines, which set {@code CI}, and
 * with {@code -Dcommands}.
 */
@EnabledIf(value = "isAskedFor", disabledReason = "the pages' commands are run with -Dcommands")
@Execution(CONCURRENT)
class CommandsIT {

    /** Each copy runs one command at a time, since two Mavens in one folder would collide. */
    private static final int NUMBER_OF_COPIES = 2;

    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:\\d+");

    private static final List<String> RUNS_THIS_TEST =
            List.of(
                    "./mvnw verify",
                    "./mvnw verify -P-mine",
                    "./mvnw -q -pl docs verify -Dcommands");

    private static final String CHANGES = "docs/src/test/java/cookbook/docs/Changes.java";

    private static final Repository HERE = Repository.ofThisBuild();
    private static final BlockingQueue<Path> COPIES = new LinkedBlockingQueue<>();

    @TempDir private static Path folder;

    /** Where the commands find installed libraries. */
    private static Path installed;

    static boolean isAskedFor() {
        return System.getenv("CI") != null || System.getProperty("commands") != null;
    }

    @BeforeAll
    static void copyWhatIsKept() throws IOException {
        for (int n = 1; n <= NUMBER_OF_COPIES; n++) {
            var copy = folder.resolve("copy" + n);
            for (var file : HERE.files()) {
                var target = copy.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(HERE.root().resolve(file), target);
            }
            COPIES.add(copy);
        }
    }

    /**
     * Links to everything that Maven has downloaded, except to what somebody has installed of this
     * project.
     */
    @BeforeAll
    static void borrowLibraries() throws IOException {
        installed = Files.createDirectory(folder.resolve("installed"));
        try (var groups = Files.list(Path.of(System.getProperty("localRepository")))) {
            for (var group : groups.filter(group -> !group.endsWith("cookbook")).toList()) {
                Files.createSymbolicLink(installed.resolve(group.getFileName()), group);
            }
        }
    }

    /** A command that is on two pages is run only for the first of them. */
    @TestFactory
    List<DynamicTest> every_command_works() {
        var commands = new LinkedHashMap<String, Command>();
        new Commands(HERE)
                .all().stream()
                        .filter(command -> command.isMaven() && !command.isForTheReaderAlone())
                        .filter(command -> !RUNS_THIS_TEST.contains(command.text()))
                        .forEach(command -> commands.putIfAbsent(command.text(), command));
        System.out.println(String.format(Locale.ROOT, "Run: %d Maven commands", commands.size()));
        var byPage =
                commands.values().stream().collect(groupingBy(command -> command.page().path()));
        return byPage.entrySet().stream()
                .map(page -> dynamicTest(page.getKey(), () -> run(page.getValue())))
                .toList();
    }

    /** The chapter's page tells the reader to make this change, and to verify it. */
    @ParameterizedTest
    @CsvSource({
        "chapter1-echo/src/main/java/cookbook/echo/Echo.java, Chapter1.Echo.main",
        "chapter3-shutdown/src/main/java/cookbook/shutdown/Echo.java, Chapter3.Echo.main"
    })
    @Timeout(value = 5, unit = TimeUnit.MINUTES) // it builds a chapter, and plays all its tests
    void what_a_change_breaks_is_reported_by_a_transcript_first(String handler, String change)
            throws Exception {
        var copy = COPIES.take();
        var source = HERE.text(handler);
        try {
            var changes = new JavaSource(HERE.text(CHANGES));
            Files.writeString(
                    copy.resolve(handler),
                    source.replace(
                            member(new JavaSource(source), "main"), member(changes, change)));
            var verify = List.of("./mvnw", "-q", "-pl", MavenModule.nameOf(handler), "verify");
            try (var process = start(verify, copy)) {
                assertThat(process.exitCode()).isEqualTo(1);
                assertThat(process.lines())
                        .containsSubsequence(
                                ".txt, line ",
                                "expected  ",
                                "got       ",
                                "The conversation with 127.0.0.1:",
                                "Hint: ",
                                "See: docs/",
                                "Run only this check: ./mvnw -q ")
                        .doesNotContain("FuzzTest", "[ERROR]", "Help 1")
                        .doesNotContainPattern("(?m)^\\s+at ");
            }
        } finally {
            Files.writeString(copy.resolve(handler), source);
            COPIES.add(copy);
        }
    }

    private static String member(JavaSource source, String name) {
        return String.join("\n", source.cut(name)).indent(4);
    }

    private static void run(List<Command> commands) throws Exception {
        var copy = COPIES.take();
        try {
            for (var command : commands) {
                try {
                    run(command, copy);
                } catch (AssertionError failure) {
                    throw new AssertionError(command + "\n" + failure.getMessage(), failure);
                }
            }
        } finally {
            COPIES.add(copy);
        }
    }

    private static void run(Command command, Path copy) throws Exception {
        if (command.isServer(HERE)) {
            try (var server = start(onFreePort(command), copy)) {
                server.address();
                server.interrupt();
            }
        } else if (ADDRESS.matcher(command.text()).find()) {
            runAsClient(command, copy);
        } else {
            check(command, command.words(), copy);
        }
    }

    private static void runAsClient(Command client, Path copy) throws Exception {
        try (var server = start(onFreePort(serverOf(client)), copy)) {
            var address = server.address();
            var words =
                    client.words().stream()
                            .map(word -> ADDRESS.matcher(word).replaceAll(address))
                            .toList();
            check(client, words, copy);
            server.interrupt();
        }
    }

    /** Finds the last server that the page has started before this command. */
    private static Command serverOf(Command client) {
        return Command.in(client.page()).stream()
                .filter(command -> command.isServer(HERE) && command.line() < client.line())
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("the page starts no server before it"));
    }

    private static List<String> onFreePort(Command server) {
        var words = server.words().stream().filter(word -> !word.startsWith("-Dport="));
        return Stream.concat(words, Stream.of("-Dport=0")).toList();
    }

    private static MavenProcess start(List<String> words, Path copy) throws IOException {
        return new MavenProcess(words, copy, installed);
    }

    private static void check(Command command, List<String> words, Path copy) throws Exception {
        try (var process = start(words, copy)) {
            int exitCode = process.exitCode();
            assertThat(exitCode == 0)
                    .as("exit code %d, after this:%n%s", exitCode, process.lastLines())
                    .isEqualTo(command.failure().isEmpty());
            command.failure().ifPresent(says -> assertThat(process.lines()).contains(says));
        }
    }
}
