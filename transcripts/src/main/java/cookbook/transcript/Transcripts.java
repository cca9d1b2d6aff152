package cookbook.transcript;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * All transcripts of a folder as tests: one for each transcript and each way to play it.
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
 * <p>If Docker is running, {@code nc} and {@code telnet} play them too, as far as they can. A
 * transcript that has failed is not played in other ways, since those would only fail again.
 *
 * <p>The properties {@code -Dserver=host:port}, {@code -Dtranscript=name} and {@code
 * -Dtranscripts=lines} choose another server, a single transcript, and another folder.
 */
public final class Transcripts {

    private static final String FOLDER = "transcripts";

    private final Folder folder;
    private final Rerun rerun;
    private final UnaryOperator<String> properties;
    private final Caller caller;

    /** Null if only the player's own clients play. */
    private final RealClients others;

    private final Set<String> missed = new HashSet<>();
    private boolean isServerGone;

    Transcripts(Folder folder, Rerun rerun, UnaryOperator<String> properties) {
        this(folder, rerun, properties, new Sockets(), null);
    }

    private Transcripts(
            Folder folder,
            Rerun rerun,
            UnaryOperator<String> properties,
            Caller caller,
            RealClients others) {
        this.folder = folder;
        this.rerun = rerun;
        this.properties = properties;
        this.caller = caller;
        this.others = others;
    }

    /** The transcripts in {@code src/test/transcripts} of the test's module. */
    public static Transcripts of(Object test) {
        return of(test, "src/test/" + FOLDER);
    }

    /**
     * The transcripts in another folder.
     *
     * @param folder in the test's module, such as {@code src/test/transcripts-lines}
     */
    public static Transcripts of(Object test, String folder) {
        var rerun = Rerun.of(test.getClass());
        return new Transcripts(
                new Folder(rerun.module().folder().resolve(folder)),
                rerun,
                System::getProperty,
                new Sockets(),
                new RealClients());
    }

    /**
     * Makes the clients speak TLS, so {@code nc} and {@code telnet} do not play. With {@code
     * -Dserver} these tests are skipped.
     */
    public Transcripts overTls(SSLSocketFactory tls) {
        return new Transcripts(folder, rerun, properties, new TlsSockets(tls), null);
    }

    /**
     * Tests that play each transcript against a server of its own in this JVM, see {@link
     * Stage#ofNew}; or all against {@code -Dserver}, if that is given.
     *
     * @throws TranscriptException if there are no transcripts, or one has a mistake
     */
    public <S extends AutoCloseable> Stream<DynamicContainer> playedAgainst(
            Supplier<S> make, Consumer<? super S> start, ToIntFunction<? super S> port) {
        abortIfAnotherFolderIsAskedFor();
        var server = properties.apply("server");
        if (server != null) {
            if (!caller.talksPlainly()) {
                throw new TestAbortedException("with -Dserver, nothing is played over TLS");
            }
            return playedAgainst(server);
        }
        var chosen = chosen();
        var own = tests(new NewServer<>(make, start, port, caller), chosen, caller);
        if (others == null || properties.apply("transcript") != null) {
            return own;
        }
        var theirs =
                others.all().stream()
                        .flatMap(
                                client ->
                                        tests(
                                                new NewServer<>(make, start, port, client),
                                                chosen,
                                                client));
        return Stream.concat(own, theirs).onClose(others::close);
    }

    /**
     * Tests that play all transcripts against one server that is already running. At most one
     * transcript that needs a new server is played, once; the others are skipped.
     *
     * @param server {@code host:port}
     * @throws TranscriptException as above
     */
    public Stream<DynamicContainer> playedAgainst(String server) {
        var running = new RunningServer(Address.parse("server", server), caller);
        var chosen = chosen();
        var played = running.canPlay(chosen);
        var leftOut = chosen.stream().filter(each -> !played.contains(each)).toList();
        return Stream.concat(
                played.stream().map(each -> tests(running, each, running.ways(each), caller)),
                leftOut.stream().map(each -> leftOut(each, leftOut)));
    }

    private DynamicContainer leftOut(Transcript transcript, List<Transcript> all) {
        var names = all.stream().map(Transcript::shortName).collect(Collectors.joining(", "));
        var why =
                names
                        + ": needs a server that nobody has talked to; restart yours for each, and"
                        + " add -Dtranscript="
                        + all.getFirst().shortName();
        return container(
                transcript,
                Stream.of(
                        dynamicTest(
                                transcript.shortName(),
                                () -> {
                                    throw new TestAbortedException(why);
                                })));
    }

    private Stream<DynamicContainer> tests(Stage stage, List<Transcript> transcripts, Caller by) {
        return transcripts.stream().map(each -> tests(stage, each, by.ways(each), by));
    }

    /** Each name includes the transcript's, since Maven reports a test without its container. */
    private DynamicContainer tests(Stage stage, Transcript transcript, List<Way> ways, Caller by) {
        return container(
                transcript,
                ways.stream()
                        .map(
                                way ->
                                        dynamicTest(
                                                String.format(
                                                        Locale.ROOT,
                                                        "%s, %s%s",
                                                        transcript.shortName(),
                                                        way,
                                                        by.inWords()),
                                                () -> play(stage, transcript, way))));
    }

    private DynamicContainer container(Transcript transcript, Stream<DynamicTest> tests) {
        var file = folder.path().resolve(transcript.shortName() + Folder.SUFFIX);
        return dynamicContainer(transcript.shortName(), file.toUri(), tests);
    }

    private void play(Stage stage, Transcript transcript, Way way) throws Exception {
        var name = transcript.shortName();
        if (missed.contains(name)) {
            throw new TestAbortedException(
                    "a transcript that has failed is not played in other ways");
        }
        if (isServerGone) {
            throw new TestAbortedException("the server is gone");
        }
        var limits = Limits.from(properties);
        try {
            stage.play(
                    transcript,
                    way,
                    missed.isEmpty() ? limits : limits.ofImpatience(),
                    rerun.command(name, properties));
        } catch (Missed miss) {
            missed.add(name);
            isServerGone = stage instanceof RunningServer && miss.miss() == Miss.COULD_NOT_CONNECT;
            throw miss;
        }
    }

    private void abortIfAnotherFolderIsAskedFor() {
        var suffix = properties.apply("transcripts");
        if (suffix == null && properties.apply("server") == null) {
            return;
        }
        var asked = suffix == null ? FOLDER : FOLDER + "-" + suffix;
        var here = folder.path().getFileName().toString();
        if (!here.equals(asked)) {
            throw new TestAbortedException(
                    String.format(
                                    Locale.ROOT,
                                    "the transcripts in %s are played, not those in %s",
                                    asked,
                                    here)
                            + (here.equals(FOLDER) ? "" : how(here)));
        }
    }

    private static String how(String folder) {
        return String.format(
                Locale.ROOT,
                "; -Dtranscripts=%s plays those instead",
                folder.substring(FOLDER.length() + 1));
    }

    private List<Transcript> chosen() {
        var name = properties.apply("transcript");
        return name == null ? folder.all() : List.of(folder.named(name));
    }
}
