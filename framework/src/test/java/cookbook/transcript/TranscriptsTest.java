package cookbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptsTest {

    private static final String ECHO =
            """
            C: Hello
            S: Hello
            """;

    @TempDir private Path folder;

    private final Map<String, String> properties = new HashMap<>();
    private final List<TestServer> servers = new ArrayList<>();
    private final Object out = System.out;

    @AfterEach
    void the_output_is_given_back() {
        assertThat(System.out).isSameAs(out);
    }

    @Test
    void each_transcript_is_played_in_each_way_against_a_server_of_its_own() throws Exception {
        write("b.txt", ECHO);
        write("a.txt", "<each line in one segment>\n" + ECHO);
        write("notes.md", "no transcript");

        assertThat(results(playedAgainst(TestServer.ECHO)))
                .containsExactly(
                        "a, whole: passed",
                        "b, whole: passed",
                        "b, byte by byte: passed",
                        "b, coalesced: passed");
        assertThat(servers).hasSize(4).allMatch(TestServer::isClosed);
    }

    @Test
    void a_failure_tells_how_to_run_its_check_alone() throws Exception {
        write("half-close.txt", ECHO);

        var results = results(playedAgainst(client -> client.say("Bye\n")));

        assertThat(results)
                .hasSize(3)
                .allMatch(
                        result ->
                                result.endsWith(
                                        "\n\nThis check alone: ./mvnw -pl chapter1-echo verify"
                                                + " -Dit.test=EchoIT -Dtranscript=half-close"));
        assertThat(servers).hasSize(3).allMatch(TestServer::isClosed);
    }

    @Test
    void what_the_server_prints_meanwhile_is_checked_and_reported() throws Exception {
        write("a.txt", "S: Bye\n<server prints Protocol finished!>\n");
        write("b.txt", "<each line in one segment>\nS: Hello");

        var results =
                results(
                        playedAgainst(
                                client -> {
                                    System.out.println("Protocol finished!");
                                    client.say("Bye\n");
                                }));

        assertThat(results).startsWith("a, whole: passed");
        assertThat(results.getLast())
                .contains("\nThe last that the server printed:\n\n    Protocol finished!\n");
    }

    @Test
    void another_server_can_be_given_and_then_none_is_started() throws Exception {
        write("a.txt", ECHO + "<server prints Protocol finished!>");
        try (var other = new TestServer(client -> client.say("Hello\nextra"))) {
            properties.put("server", "localhost:" + other.port());

            var results = results(playedAgainst(TestServer.ECHO));

            assertThat(servers).isEmpty();
            assertThat(results)
                    .hasSize(3)
                    .allMatch(result -> result.contains("with localhost:" + other.port() + ":\n"))
                    .allMatch(result -> result.endsWith(" -Dserver=localhost:" + other.port()))
                    .noneMatch(result -> result.contains("printed"));
        }
    }

    @Test
    void one_transcript_can_be_chosen() throws Exception {
        write("a.txt", ECHO);
        write("b.txt", ECHO);

        properties.put("transcript", "b");
        assertThat(results(playedAgainst(TestServer.ECHO)))
                .hasSize(3)
                .allMatch(result -> result.startsWith("b, "));

        properties.put("transcript", "a.txt");
        assertThat(results(playedAgainst(TestServer.ECHO)))
                .hasSize(3)
                .allMatch(result -> result.startsWith("a, "));

        properties.put("transcript", "c");
        assertThatThrownBy(() -> playedAgainst(TestServer.ECHO))
                .hasMessage("-Dtranscript=c: no such transcript in %s; there are [a, b]", folder);
    }

    @Test
    void nothing_is_played_if_any_transcript_has_a_mistake() throws Exception {
        write("a.txt", ECHO);
        write("b.txt", "Hello");

        assertThatThrownBy(() -> playedAgainst(TestServer.ECHO))
                .isInstanceOf(TranscriptException.class)
                .hasMessageStartingWith("b.txt, line 1: neither a step nor a comment: 'Hello'");
    }

    @Test
    void no_transcripts_are_a_failure() {
        assertThatThrownBy(() -> playedAgainst(TestServer.ECHO))
                .hasMessage("no transcripts in " + folder);
    }

    @Test
    void no_folder_is_a_failure() {
        var missing = folder.resolve("missing");

        assertThatThrownBy(
                        () ->
                                new Transcripts(missing, new Rerun(folder, "EchoIT"), _ -> null)
                                        .playedAgainst(() -> null, servers::add, TestServer::port))
                .hasMessage("no folder with transcripts: " + missing);
    }

    @Test
    void an_address_that_is_none_is_told_at_once() throws Exception {
        write("a.txt", ECHO);
        for (var wrong : List.of("localhost", ":1500", "localhost:0", "localhost:65536", "::1:7")) {
            properties.put("server", wrong);
            assertThatThrownBy(() -> playedAgainst(TestServer.ECHO))
                    .hasMessage(
                            "-Dserver=%s: write host:port, as in -Dserver=127.0.0.1:1500", wrong);
        }
        assertThat(Address.parse("server", "[::1]:1500")).isEqualTo(new Address("::1", 1500));
    }

    @Test
    void the_module_is_found_by_the_test() {
        var rerun = Rerun.of(Inner.class);

        assertThat(rerun.module().resolve("src/test/java/cookbook/transcript")).isDirectory();
        assertThat(rerun.test()).isEqualTo("TranscriptsTest");
        assertThat(new Rerun(folder, "EchoTest").command("a", "host:1"))
                .endsWith(" test -Dtest=EchoTest -Dtranscript=a -Dserver=host:1");
    }

    private static final class Inner {}

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Stream<DynamicContainer> playedAgainst(TestServer.Behaviour behaviour)
            throws IOException {
        var project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("mvnw"), "");
        var rerun = new Rerun(project.resolve("chapter1-echo"), "EchoIT");
        return new Transcripts(folder, rerun, properties::get)
                .playedAgainst(() -> new TestServer(behaviour), servers::add, TestServer::port);
    }

    /** Runs the tests as JUnit would, and tells of each how it ended. */
    private static List<String> results(Stream<DynamicContainer> containers) {
        return containers
                .flatMap(DynamicContainer::getChildren)
                .map(DynamicTest.class::cast)
                .map(test -> test.getDisplayName() + ": " + result(test))
                .toList();
    }

    private static String result(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "passed";
        } catch (Throwable failure) {
            return failure.getMessage();
        }
    }
}
