package cookbook.teaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.net.SimpleServer;
import cookbook.teaching.Check.HandlerTest;
import cookbook.teaching.Check.WrongServer;
import cookbook.transcript.Console;
import cookbook.transcript.Limits;
import cookbook.transcript.Miss;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three ways in which an exercise is checked. */
class CheckTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofMillis(100));

    @TempDir private Path module;

    private static class Echo extends Component<String, String> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
            }
        }
    }

    private static class EchoesOnce extends Component<String, String> {
        @Override
        protected void main() {
            outbox.send(inbox.receive());
            while (true) {
                inbox.receive();
            }
        }
    }

    private static class Silent extends Component<String, String> {
        @Override
        protected void main() {
            while (true) {
                inbox.receive();
            }
        }
    }

    private static ServerRecipe server(Supplier<Component<String, String>> handler) {
        return options -> new SimpleServer<>(handler, Codec.lines(UTF_8, 80), options);
    }

    private final Check transcript =
            Check.transcript(
                    server(Echo::new),
                    List.of(
                            new WrongServer("is silent", server(Silent::new)),
                            new WrongServer("echoes only once", server(EchoesOnce::new))));

    private Desk desk() {
        return new Desk(module, "echo", LIMITS, null, null);
    }

    private void write(String text) throws Exception {
        var folder = Files.createDirectories(module.resolve("src/exercises/transcripts/echo"));
        Files.writeString(folder.resolve("echo.txt"), text);
    }

    @Test
    void a_transcript_that_fails_all_wrong_servers_passes() throws Exception {
        write("C: a\nS: a\nC: b\nS: b\n");

        assertThat(transcript.readersFault(desk())).isEmpty();
        assertThatThrownBy(() -> transcript.mustFailAtFirst(desk()))
                .hasMessageStartingWith("a wrong server must pass the starter");
    }

    @Test
    void a_transcript_that_a_wrong_server_keeps_does_not() throws Exception {
        write("C: a\nS: a\n");

        assertThat(transcript.readersFault(desk()))
                .hasValue(
                        "echo.txt: it can't tell a wrong server from the right one\n"
                                + "The right server passes it. So does one that echoes only once.");
        transcript.mustFailAtFirst(desk());
    }

    @Test
    void a_transcript_that_the_right_server_does_not_keep_is_wrong() throws Exception {
        write("C: a\nS: b\n");

        assertThat(transcript.readersFault(desk()).orElseThrow())
                .startsWith("echo.txt, line 2, played as written: wrong reply\n")
                .endsWith("\n\nHere the server is right, and the transcript is wrong.");
    }

    @Test
    void a_server_that_does_nothing_wrong_or_something_else_is_not_the_one_expected()
            throws Exception {
        var starter = Check.server(server(Echo::new), server(Echo::new), Miss.NO_REPLY);

        write("C: a\nS: a\n");
        assertThatThrownBy(() -> starter.mustFailAtFirst(desk()))
                .hasMessage("expected: no reply; got:\nno miss");
        write("C: a\nS: b\n");
        assertThatThrownBy(() -> starter.mustFailAtFirst(desk()))
                .hasMessageStartingWith("expected: no reply; got:\necho.txt, line 2, played")
                .hasMessageContaining("wrong reply");
    }

    /** As a reader would write it. */
    private static void twoWords(Supplier<Component<String, String>> handlers) {
        var say = new Outbox<String>();
        var heard = new Inbox<String>();
        var handler = handlers.get();
        Component.link(say, handler.inbox);
        Component.link(handler.outbox, heard);
        handler.activate();
        say.send("a");
        assertThat(heard.receive()).isEqualTo("a");
        say.send("b");
        assertThat(heard.receive()).isEqualTo("b");
    }

    private static Check test(HandlerTest<String, String> readers) {
        return Check.test(
                readers, CheckTest::twoWords, Echo::new, List.of(Silent::new, EchoesOnce::new));
    }

    @Test
    void a_test_that_fails_with_all_wrong_handlers_passes() throws Exception {
        var check = test(CheckTest::twoWords);

        assertThat(check.readersFault(desk())).isEmpty();
        assertThat(check.solutionsFault(desk())).isEmpty();
        assertThatThrownBy(() -> check.mustFailAtFirst(desk()))
                .hasMessageStartingWith("a wrong handler must pass the starter");
    }

    @Test
    void what_a_tested_handler_prints_is_not_shown() throws Exception {
        try (var console = Console.capture()) {
            test(handlers -> {
                        System.out.println("I am here");
                        twoWords(handlers);
                    })
                    .readersFault(desk());

            assertThat(console.lines()).isEmpty();
        }
    }

    @Test
    void a_test_that_a_wrong_handler_passes_does_not() throws Exception {
        var check = test(_ -> {});

        assertThat(check.readersFault(desk()))
                .hasValue("the test passes with a wrong handler\nIts name is Silent.");
        check.mustFailAtFirst(desk());
    }

    @Test
    void a_test_that_fails_with_the_right_handler_is_wrong() throws Exception {
        var check = test(_ -> assertThat(1).isEqualTo(2));

        assertThat(check.readersFault(desk()).orElseThrow())
                .startsWith("the test fails with the right handler\n");
    }

    @Test
    void a_test_that_waits_forever_with_the_right_handler_is_reported() throws Exception {
        var check = test(_ -> new Inbox<String>().receive());
        var hurried = new Desk(module, "echo", Rehearsal.HURRIED, null, null);

        assertThat(check.readersFault(hurried))
                .hasValue(
                        "the test fails with the right handler\nIt is still waiting after 0.4 s.");
    }
}
