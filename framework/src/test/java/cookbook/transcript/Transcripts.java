package cookbook.transcript;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.DynamicContainer;

/**
 * All transcripts of a folder as tests: one for each and each way to play it.
 *
 * {@snippet :
 * @TestFactory
 * Stream<DynamicContainer> the_server_keeps_its_transcripts() {
 *     return Transcripts.of(this)
 *             .playedAgainst(
 *                     () -> EchoServer.with(ServerOptions.port(0)),
 *                     SimpleServer::start,
 *                     SimpleServer::port);
 * }
 * }
 *
 * <p>The properties {@code -Dserver=host:port} and {@code -Dtranscript=name} choose another server,
 * and one transcript.
 */
public final class Transcripts {

    private static final String FOLDER = "src/test/transcripts";
    private static final String SUFFIX = ".txt";

    /** For a whole play, so that a server which does not start or stop holds up nobody. */
    private static final int STEPS_IN_A_PLAY = 12;

    private final Path folder;
    private final Rerun rerun;
    private final UnaryOperator<String> properties;
    private Optional<SSLSocketFactory> tls = Optional.empty();

    Transcripts(Path folder, Rerun rerun, UnaryOperator<String> properties) {
        this.folder = folder;
        this.rerun = rerun;
        this.properties = properties;
    }

    /** Those in {@code src/test/transcripts} of the test's module. */
    public static Transcripts of(Object test) {
        return of(test, FOLDER);
    }

    /**
     * Those in another folder.
     *
     * @param folder in the test's module, such as {@code src/test/transcripts/chatty}
     */
    public static Transcripts of(Object test, String folder) {
        var rerun = Rerun.of(test.getClass());
        return new Transcripts(rerun.module().resolve(folder), rerun, System::getProperty);
    }

    /**
     * The clients speak TLS. That is asked of nobody else's server: with {@code -Dserver} they are
     * skipped.
     */
    public Transcripts overTls(SSLSocketFactory tls) {
        this.tls = Optional.of(tls);
        return this;
    }

    /**
     * Tests that play each transcript against a server of its own in this JVM, which is closed
     * after it; or against {@code -Dserver}, if that is given. What this JVM prints meanwhile is
     * taken as printed by its server.
     *
     * @param make makes a server that will listen on a free port of the loopback address
     * @param start starts it; it listens when this returns
     * @param port the port on which it listens
     * @throws TranscriptException if there are no transcripts, or one has a mistake
     */
    public <S extends AutoCloseable> Stream<DynamicContainer> playedAgainst(
            Supplier<S> make, Consumer<? super S> start, ToIntFunction<? super S> port) {
        var server = properties.apply("server");
        if (server == null) {
            return tests((transcript, way) -> playAgainst(make, start, port, transcript, way));
        }
        assumeTrue(tls.isEmpty(), "a server that was started elsewhere is not asked for TLS");
        var address = Address.parse("server", server);
        return tests(
                (transcript, way) ->
                        play(new Player(address.host(), address.port()), transcript, way));
    }

    private interface Performance {
        void play(Transcript transcript, Way way) throws Exception;
    }

    private Stream<DynamicContainer> tests(Performance performance) {
        // All are read before the first is played, so that a mistake in any is told at once.
        return chosen().stream()
                .map(file -> tests(file, Transcript.read(file), performance))
                .toList()
                .stream();
    }

    /** Each bears the transcript's name too, since Maven reports a test without its container. */
    private static DynamicContainer tests(
            Path file, Transcript transcript, Performance performance) {
        var name = nameOf(file);
        var tests =
                transcript.ways().stream()
                        .map(
                                way ->
                                        dynamicTest(
                                                name + ", " + way,
                                                () -> performance.play(transcript, way)));
        return dynamicContainer(name, file.toUri(), tests);
    }

    private <S extends AutoCloseable> void playAgainst(
            Supplier<S> make,
            Consumer<? super S> start,
            ToIntFunction<? super S> port,
            Transcript transcript,
            Way way) {
        try (var console = Console.capture()) {
            assertTimeoutPreemptively(
                    Limits.from(properties).step().multipliedBy(STEPS_IN_A_PLAY),
                    () -> {
                        S server = make.get();
                        try (AutoCloseable _ = server) {
                            start.accept(server);
                            var player = new Player("127.0.0.1", port.applyAsInt(server));
                            play(player.console(console), transcript, way);
                        }
                    });
        }
    }

    private void play(Player player, Transcript transcript, Way way) throws InterruptedException {
        var command = rerun.command(withoutSuffix(transcript.name()), properties.apply("server"));
        tls.ifPresent(player::overTls);
        player.command(command).play(transcript, way);
    }

    private List<Path> chosen() {
        var all = all();
        var name = properties.apply("transcript");
        if (name == null) {
            return all;
        }
        var chosen = all.stream().filter(file -> nameOf(file).equals(withoutSuffix(name))).toList();
        if (chosen.isEmpty()) {
            throw new TranscriptException(
                    "-Dtranscript=%s: no such transcript in %s; there are %s"
                            .formatted(
                                    name, folder, all.stream().map(Transcripts::nameOf).toList()));
        }
        return chosen;
    }

    private List<Path> all() {
        try (var files = Files.list(folder)) {
            var all = files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
            if (all.isEmpty()) {
                throw new TranscriptException("no transcripts in " + folder);
            }
            return all;
        } catch (NoSuchFileException | NotDirectoryException missing) {
            throw new TranscriptException("no folder with transcripts: " + folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(Path file) {
        return withoutSuffix(file.getFileName().toString());
    }

    private static String withoutSuffix(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
