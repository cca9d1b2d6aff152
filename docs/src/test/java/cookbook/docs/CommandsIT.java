package cookbook.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every Maven command of the pages, run in a copy of what is kept here, with nothing built and
 * nothing of this project installed: a server must say that it listens, and end at Ctrl-C; what is
 * said to fail must fail, and everything else must exit with 0.
 */
class CommandsIT {

    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:\\d+");

    /** Runs all tests, and so these: it is this build. */
    private static final String ALL_TESTS = "./mvnw verify";

    @TempDir private static Path folder;
    private static Repository copy;
    private static Path installed;

    private final Set<String> tried = new HashSet<>();

    @BeforeAll
    static void copyWhatIsKept() throws IOException {
        var here = Repository.ofThisBuild();
        copy = new Repository(Files.createDirectory(folder.resolve("clone")));
        for (var file : here.files()) {
            var target = copy.root().resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(here.root().resolve(file), target);
        }
        installed = Files.createDirectory(folder.resolve("repository"));
        borrowLibraries(Path.of(System.getProperty("localRepository")));
    }

    /** What Maven has fetched already, but for what somebody may have installed of this project. */
    private static void borrowLibraries(Path repository) throws IOException {
        try (var groups = Files.list(repository)) {
            for (var group : groups.toList()) {
                if (!group.endsWith("cookbook")) {
                    Files.createSymbolicLink(installed.resolve(group.getFileName()), group);
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_command_works() {
        return new Commands(copy)
                .all().stream()
                        .filter(Command::isMaven)
                        .filter(command -> !command.text().equals(ALL_TESTS))
                        .filter(command -> tried.add(command.text()))
                        .map(this::test);
    }

    private DynamicTest test(Command command) {
        var name = "%s:%d: %s".formatted(command.page().path(), command.line(), command.text());
        return dynamicTest(name, () -> run(command));
    }

    private void run(Command command) throws Exception {
        if (isServer(command)) {
            try (var server = start(serverWords(command))) {
                server.address();
                server.interrupt();
            }
        } else if (ADDRESS.matcher(command.text()).find()) {
            runAsClient(command);
        } else {
            check(command, command.words());
        }
    }

    private void runAsClient(Command client) throws Exception {
        try (var server = start(serverWords(serverFor(client)))) {
            var address = server.address();
            var words =
                    client.words().stream()
                            .map(word -> ADDRESS.matcher(word).replaceAll(address))
                            .toList();
            check(client, words);
            server.interrupt();
        }
    }

    /** The last that the page has started before. */
    private static Command serverFor(Command client) {
        return Command.in(client.page()).stream()
                .filter(CommandsIT::isServer)
                .filter(server -> server.line() < client.line())
                .reduce((_, later) -> later)
                .orElseThrow(() -> new Trouble("no server was started before this"));
    }

    private static boolean isServer(Command command) {
        if (!command.isMaven() || !command.words().contains("exec:java")) {
            return false;
        }
        var module = new MavenModule(copy, command.module().orElseThrow());
        var main = command.property("exec.mainClass").orElseGet(module::mainClass);
        return copy.filesEndingWith("/" + main.replace('.', '/') + ".java").stream()
                .anyMatch(source -> copy.text(source).contains("ServerProgram.run("));
    }

    /** On a free port, whatever the page says. */
    private static List<String> serverWords(Command server) {
        return Stream.concat(
                        server.words().stream().filter(word -> !word.startsWith("-Dport=")),
                        Stream.of("-Dport=0"))
                .toList();
    }

    private static MavenProcess start(List<String> words) throws IOException {
        return new MavenProcess(words, copy.root(), installed);
    }

    private static void check(Command command, List<String> words) throws Exception {
        try (var process = start(words)) {
            int exitCode = process.exitCode();
            assertThat(command.fails() ? exitCode != 0 : exitCode == 0)
                    .as("%s ended with %d, after this:%n%s", words, exitCode, process.lastLines())
                    .isTrue();
        }
    }
}
