package cookbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cookbook.testing.MavenModule;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class TranscriptsTest {

    private static final String ECHO =
            """
            C: Hello
            S: Hello
            """;

    private static final String NEW_SERVER =
            "needs a server that nobody has talked to; restart yours for each, and add -Dtranscript=";

    @TempDir private Path module;

    private Path folder;
    private final Map<String, String> properties = new HashMap<>();
    private final List<TestServer> servers = new ArrayList<>();
    private final Object out = System.out;

    @BeforeEach
    void the_folder_is_made() throws Exception {
        folder = Files.createDirectory(module.resolve("transcripts"));
    }

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
                        "a, as written: passed",
                        "b, as written: passed",
                        "b, byte by byte: passed",
                        "b, coalesced: passed");
        assertThat(servers).hasSize(4).allMatch(TestServer::isClosed);
    }

    @Test
    void a_failure_says_how_to_run_its_check_alone() throws Exception {
        write("half-close.txt", ECHO);

        var results = results(playedAgainst(client -> client.say("Bye\n")));

        assertThat(results.getFirst())
                .endsWith(
                        "\n\nRun only this check: ./mvnw -q -pl chapter1-echo verify"
                                + " -Dit.test=EchoIT -Dtranscript=half-close");
    }

    @Test
    void what_was_missed_once_is_not_played_in_other_ways() throws Exception {
        write("a.txt", ECHO);

        var results = results(playedAgainst(client -> client.say("Bye\n")));

        assertThat(results)
                .hasSize(3)
                .last()
                .isEqualTo(
                        "a, coalesced: a transcript that has failed is not played in other ways");
        assertThat(servers).hasSize(1).allMatch(TestServer::isClosed);
    }

    @Test
    void the_simplest_come_first() throws Exception {
        write("a.txt", "C1: a\nS1: a\nC2: b\nS2: b");
        write("b.txt", "C: Hello\nS: Hello\n<server closes>");
        write("c.txt", "C: Hello\nS: Hello");
        write("d.txt", "C: Hi\nS: Hi");

        assertThat(new Folder(folder).all())
                .extracting(Transcript::shortName)
                .containsExactly("d", "c", "b", "a");
    }

    @Test
    void an_exception_of_the_server_is_reported_with_the_place_in_the_readers_code()
            throws Exception {
        write("a.txt", ECHO);

        var results =
                results(
                        playedAgainst(
                                client -> {
                                    var why = new IllegalStateException("no\tidea", cause());
                                    System.getLogger("test").log(Level.ERROR, "It ended", why);
                                    System.err.println("So it goes.");
                                }));

        assertThat(results.getFirst())
                .contains(
                        """

                        Last lines of the server's log:

                            It ended
                            java.lang.IllegalStateException: no\\tidea
                            caused by java.io.IOException: broken
                                at readers.Handler.main(Handler.java:7)
                            So it goes.

                        The conversation with""");
    }

    private static Exception cause() {
        var cause = new IOException("broken");
        cause.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("java.lang.String", "charAt", "String.java", 1),
                    new StackTraceElement("readers.Handler", "main", "Handler.java", 7),
                    new StackTraceElement("cookbook.component.Component", "live", "C.java", 1)
                });
        return cause;
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

        assertThat(results).contains("a, as written: passed");
        assertThat(results)
                .filteredOn(result -> result.startsWith("b, as written: b.txt"))
                .singleElement()
                .asString()
                .contains("\nLast lines that the server printed:\n\n    Protocol finished!\n");
    }

    @Test
    void another_server_can_be_given_and_then_none_is_started() throws Exception {
        write("a.txt", ECHO + "<server prints Protocol finished!>");
        try (var other = new TestServer(client -> client.say("Hello\nextra"))) {
            properties.put("server", "localhost:" + other.port());

            var results = results(playedAgainst(TestServer.ECHO));

            assertThat(servers).isEmpty();
            assertThat(results).hasSize(3);
            assertThat(results.getFirst())
                    .contains("with localhost:" + other.port() + ":\n")
                    .endsWith(" -Dserver=localhost:" + other.port())
                    .doesNotContain("printed");
        }
    }

    @Test
    void a_server_that_is_not_there_is_one_failure() throws Exception {
        write("a.txt", ECHO);
        write("b.txt", ECHO);
        var down = new TestServer(TestServer.ECHO);
        down.close();
        properties.put("server", "127.0.0.1:" + down.port());

        var results = results(playedAgainst(TestServer.ECHO));

        assertThat(results.getFirst()).contains("could not connect");
        assertThat(results).hasSize(6).filteredOn(each -> each.contains("connect")).hasSize(1);
    }

    @Test
    void a_server_that_a_play_has_stopped_is_known_by_that_play() throws Exception {
        write("a.txt", "C: Hello\n<server closes>");
        var stop = new CompletableFuture<Runnable>();
        try (var other = new TestServer(client -> stop.get().run())) {
            stop.complete(other::stopListening);
            properties.put("server", "127.0.0.1:" + other.port());

            var results = results(playedAgainst(TestServer.ECHO));

            assertThat(results.getFirst()).isEqualTo("a, as written: passed");
            assertThat(results.get(1))
                    .contains(
                            """
                            The server no longer accepts connections. It did when a, as written, was played,
                            so that must have stopped the server.
                            """);
            assertThat(results.get(2)).endsWith("not played in other ways");
        }
    }

    @Test
    void of_those_that_need_a_new_server_another_server_gets_only_one_and_only_once()
            throws Exception {
        write("a.txt", "<the server is new>\n" + ECHO);
        write("b.txt", "<the server is new>\n" + ECHO);
        try (var other = new TestServer(TestServer.ECHO)) {
            properties.put("server", "127.0.0.1:" + other.port());
            assertThat(results(playedAgainst(TestServer.ECHO)))
                    .containsExactly("a, as written: passed", "b: b: " + NEW_SERVER + "b");

            properties.put("transcript", "b");
            assertThat(results(playedAgainst(TestServer.ECHO)))
                    .containsExactly("b, as written: passed");
            properties.remove("transcript");

            write("c.txt", ECHO);
            assertThat(results(playedAgainst(TestServer.ECHO)))
                    .containsExactly(
                            "c, as written: passed",
                            "c, byte by byte: passed",
                            "c, coalesced: passed",
                            "a: a, b: " + NEW_SERVER + "a",
                            "b: a, b: " + NEW_SERVER + "a");
        }
    }

    @Test
    void another_server_gets_one_folder_which_can_be_chosen() throws Exception {
        write("a.txt", ECHO);
        properties.put("server", "127.0.0.1:1");
        assertThat(playedAgainst(TestServer.ECHO)).hasSize(1);

        properties.put("transcripts", "lines");
        assertThatThrownBy(() -> playedAgainst(TestServer.ECHO))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage(
                        "the transcripts in transcripts-lines are played, not those in transcripts");

        folder = Files.move(folder, module.resolve("transcripts-lines"));
        assertThat(playedAgainst(TestServer.ECHO)).hasSize(1);

        properties.remove("transcripts");
        assertThatThrownBy(() -> playedAgainst(TestServer.ECHO))
                .hasMessage(
                        "the transcripts in transcripts are played, not those in"
                                + " transcripts-lines; -Dtranscripts=lines plays those instead");

        properties.clear();
        assertThat(playedAgainst(TestServer.ECHO)).hasSize(1);
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
                .hasMessage(
                        "-Dtranscript=c: no such transcript in %s; did you mean a? There are a, b",
                        folder.getFileName());
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
    void another_server_is_not_asked_for_tls() throws Exception {
        write("a.txt", ECHO);
        properties.put("server", "127.0.0.1:1");
        var tls = SSLContext.getDefault().getSocketFactory();

        assertThatThrownBy(
                        () -> transcripts().overTls(tls).playedAgainst(() -> null, _ -> {}, _ -> 1))
                .isInstanceOf(TestAbortedException.class);
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
                                new Transcripts(
                                                new Folder(missing),
                                                new Rerun(new MavenModule(folder), "EchoIT"),
                                                _ -> null)
                                        .playedAgainst(() -> null, servers::add, TestServer::port))
                .hasMessage("no folder with transcripts: " + missing);
    }

    @Test
    void an_invalid_address_is_reported_at_once() throws Exception {
        write("a.txt", ECHO);
        for (var wrong : List.of("localhost", ":1500", "localhost:0", "localhost:65536", "::1:7")) {
            properties.put("server", wrong);
            assertThatThrownBy(() -> playedAgainst(TestServer.ECHO))
                    .hasMessage(
                            "-Dserver=%s: expected HOST:PORT, for example -Dserver=127.0.0.1:1500",
                            wrong);
        }
        assertThat(Address.parse("server", "[::1]:1500")).isEqualTo(new Address("::1", 1500));
    }

    @Test
    void the_module_is_found_by_the_test() {
        var rerun = Rerun.of(Inner.class);

        assertThat(rerun.module().folder().resolve("src/test/java/cookbook/transcript"))
                .isDirectory();
        assertThat(rerun.test()).isEqualTo("TranscriptsTest");
        assertThat(
                        new Rerun(new MavenModule(folder), "EchoTest")
                                .command(
                                        "a",
                                        Map.of("server", "host:1", "transcripts", "lines")::get))
                .endsWith(
                        " test -Dtest=EchoTest -Dtranscript=a -Dtranscripts=lines -Dserver=host:1");
    }

    private static final class Inner {}

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Stream<DynamicContainer> playedAgainst(TestServer.Behaviour behaviour)
            throws IOException {
        return transcripts()
                .playedAgainst(() -> new TestServer(behaviour), servers::add, TestServer::port);
    }

    private Transcripts transcripts() throws IOException {
        var project = Files.createDirectories(module.resolve("project"));
        Files.writeString(project.resolve("mvnw"), "");
        var rerun = new Rerun(new MavenModule(project.resolve("chapter1-echo")), "EchoIT");
        return new Transcripts(new Folder(folder), rerun, properties::get);
    }

    /** Runs the tests as JUnit would, and says how each one ended. */
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
            return failure instanceof Missed ? failure.toString() : failure.getMessage();
        }
    }
}
