package cookbook.docs;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cookbook.checks.MaintainersOnly;
import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.teaching.ShownReport;
import cookbook.transcript.Console;
import cookbook.transcript.Missed;
import cookbook.transcript.Player;
import cookbook.transcript.Transcript;
import cookbook.transcript.Way;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * The reports of failures that the pages show are those that a reader gets. By its name it comes
 * before {@link PagesTest}, so that an update brings both up to date.
 */
@MaintainersOnly
class FailureReportsTest {

    private static final String FOLDER = "docs/src/test/reports/";

    private final Repository repository = Repository.ofThisBuild();

    @Test
    void an_echo_that_greets() throws Exception {
        check(
                "greeting-echo.txt",
                "chapter1-echo/src/test/transcripts/hello.txt",
                "./mvnw -q -pl chapter1-echo verify -Dit.test=EchoIT -Dtranscript=hello",
                new SimpleServer<>(
                        Changes.Chapter1.Echo::new, Codec.bytes(), ServerOptions.port(0)));
    }

    @Test
    void a_one_shot_that_waits_for_two_messages() throws Exception {
        check(
                "two-messages.txt",
                "chapter4-oneshot/src/test/transcripts/half-close.txt",
                "./mvnw -q -pl chapter4-oneshot verify -Dit.test=OneShotIT -Dtranscript=half-close",
                new SimpleServer<>(
                        Changes.Chapter4.OneShot::new,
                        Codec.text(StandardCharsets.ISO_8859_1),
                        ServerOptions.port(0)));
    }

    @Test
    void a_munch_that_says_goodbye() throws Exception {
        check(
                "goodbye.txt",
                "chapter5-munch/src/test/transcripts/shutdown.txt",
                "./mvnw -q -pl chapter5-munch verify -Dit.test=MunchIT -Dtranscript=shutdown",
                new SimpleServer<>(
                        Changes.Chapter5.Munch::new,
                        Codec.text(StandardCharsets.ISO_8859_1),
                        ServerOptions.port(0)));
    }

    @Test
    void a_goodbye_after_the_signal_never_arrives() throws Exception {
        var file = repository.root().resolve("chapter5-munch/src/test/transcripts/shutdown.txt");
        try (var server =
                new SimpleServer<>(
                        Changes.Chapter5.TooLate::new,
                        Codec.text(StandardCharsets.ISO_8859_1),
                        ServerOptions.port(0))) {
            server.start();
            new Player("127.0.0.1", server.port()).play(Transcript.read(file), Way.AS_WRITTEN);
        }
    }

    @Test
    void a_motd_that_has_one_more_thing_to_say() throws Exception {
        check(
                "one-more-thing.txt",
                "chapter6-servershutdown/src/test/transcripts/message.txt",
                "./mvnw -q -pl chapter6-servershutdown verify -Dit.test=MotdIT -Dtranscript=message",
                new SimpleServer<>(
                        Changes.Chapter6.Motd::new,
                        Codec.text(StandardCharsets.UTF_8),
                        ServerOptions.port(0)));
    }

    /** This is the smallest handler that compiles. */
    static class Guess extends Component<String, String> {

        @Override
        protected void main() {}
    }

    @Test
    void a_game_that_is_not_written_yet() throws Exception {
        check(
                "first-try.txt",
                "docs/src/test/transcripts/game.txt",
                "./mvnw -q -pl docs verify -Dit.test=GuessIT -Dtranscript=game",
                new SimpleServer<>(
                        Guess::new,
                        Codec.lines(StandardCharsets.UTF_8, 80),
                        ServerOptions.port(0)));
    }

    private void check(String report, String transcript, String command, SimpleServer<?> server)
            throws Exception {
        ShownReport.check(
                repository.root().resolve(FOLDER + report), reportOf(transcript, command, server));
    }

    private String reportOf(String transcript, String command, SimpleServer<?> server)
            throws Exception {
        try (var console = Console.capture();
                server) {
            server.start();
            var player = new Player("127.0.0.1", server.port()).console(console).command(command);
            var file = repository.root().resolve(transcript);
            return catchThrowableOfType(
                            Missed.class, () -> player.play(Transcript.read(file), Way.AS_WRITTEN))
                    .toString();
        }
    }
}
