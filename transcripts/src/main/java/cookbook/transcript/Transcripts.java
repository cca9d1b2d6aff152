package cookbook.transcript;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.DynamicContainer;
import org.opentest4j.TestAbortedException;

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
 * <p>The first transcript that is missed is reported whole, the others in brief; and one that is
 * missed is not played in the ways that are left, which would only say the same again.
 *
 * <p>The properties {@code -Dserver=host:port}, {@code -Dtranscript=name} and {@code
 * -Dtranscripts=lines} choose another server, one transcript, and another folder.
 */
public final class Transcripts {

    private static final String FOLDER = "transcripts";

    private static volatile boolean anyMissed;

    private final Folder folder;
    private final Rerun rerun;
    private final UnaryOperator<String> properties;
    private final Caller caller;

    private final Set<Transcript> missed = new HashSet<>();

    Transcripts(Folder folder, Rerun rerun, UnaryOperator<String> properties) {
        this(folder, rerun, properties, new Sockets());
    }

    private Transcripts(
            Folder folder, Rerun rerun, UnaryOperator<String> properties, Caller caller) {
        this.folder = folder;
        this.rerun = rerun;
        this.properties = properties;
        this.caller = caller;
    }

    /** Those in {@code src/test/transcripts} of the test's module. */
    public static Transcripts of(Object test) {
        return of(test, "src/test/" + FOLDER);
    }

    /**
     * Those in another folder.
     *
     * @param folder in the test's module, such as {@code src/test/transcripts-lines}
     */
    public static Transcripts of(Object test, String folder) {
        var rerun = Rerun.of(test.getClass());
        return new Transcripts(
                new Folder(rerun.module().folder().resolve(folder)), rerun, System::getProperty);
    }

    /**
     * The same transcripts, but only those that this program can play as the client; none where
     * transcripts were missed before.
     */
    public Transcripts playedBy(ClientProgram client) {
        return new Transcripts(folder, rerun, properties, client);
    }

    /**
     * The clients speak TLS. That is asked of nobody else's server: with {@code -Dserver} they are
     * left out. So they are where transcripts were missed before, which would only say the same.
     */
    public Transcripts overTls(SSLSocketFactory tls) {
        return new Transcripts(folder, rerun, properties, new TlsSockets(tls));
    }

    /**
     * Tests that play each transcript against a server of its own in this JVM, as {@link
     * Stage#ofNew} tells; or all against {@code -Dserver}, if that is given.
     *
     * @throws TranscriptException if there are no transcripts, or one has a mistake
     */
    public <S extends AutoCloseable> Stream<DynamicContainer> playedAgainst(
            Supplier<S> make, Consumer<? super S> start, ToIntFunction<? super S> port) {
        abortIfAnotherFolderIsAskedFor();
        var server = properties.apply("server");
        if (server != null && !caller.talksPlainly()) {
            throw LeftOut.because("clients that speak TLS: it is asked of no other server");
        }
        if (anyMissed && !caller.comesFirst()) {
            throw LeftOut.because("other clients: transcripts were missed without them");
        }
        if (server == null) {
            var stage = new NewServer<>(make, start, port, caller);
            return tests(stage, chosen(), caller::ways);
        }
        return playedAgainst(server);
    }

    /**
     * Tests that play all transcripts against one server that runs already. Of those that need a
     * new one it can get one, once; the others are left out.
     *
     * @param server {@code host:port}
     * @throws TranscriptException as above
     */
    public Stream<DynamicContainer> playedAgainst(String server) {
        var running = new RunningServer(Address.parse("server", server), caller);
        var chosen = chosen();
        var played = running.canPlay(chosen);
        var leftOut = chosen.stream().filter(each -> !played.contains(each)).toList();
        if (!leftOut.isEmpty()) {
            tellLeftOut(leftOut);
        }
        return tests(running, played, running::ways);
    }

    private static void tellLeftOut(List<Transcript> transcripts) {
        var names = transcripts.stream().map(Transcript::shortName).toList();
        LeftOut.tell(
                "%s: a server is needed that nobody has talked to; start yours anew for each, and"
                                .formatted(String.join(", ", names))
                        + " add -Dtranscript="
                        + names.getFirst());
    }

    private Stream<DynamicContainer> tests(
            Stage stage, List<Transcript> transcripts, Function<Transcript, List<Way>> ways) {
        return transcripts.stream().map(each -> tests(stage, each, ways.apply(each)));
    }

    /** Each bears the transcript's name too, since Maven reports a test without its container. */
    private DynamicContainer tests(Stage stage, Transcript transcript, List<Way> ways) {
        var name = transcript.shortName();
        var tests =
                ways.stream()
                        .map(
                                way ->
                                        dynamicTest(
                                                "%s, %s%s".formatted(name, way, by()),
                                                () -> play(stage, transcript, way)));
        return dynamicContainer(name, folder.path().resolve(transcript.name()).toUri(), tests);
    }

    private String by() {
        return caller instanceof ClientProgram ? ", by " + caller : "";
    }

    private void play(Stage stage, Transcript transcript, Way way) throws Exception {
        if (missed.contains(transcript)) {
            throw new TestAbortedException("not played: it was missed in another way");
        }
        var limits = Limits.from(properties);
        try {
            stage.play(
                    transcript,
                    way,
                    missed.isEmpty() ? limits : limits.ofImpatience(),
                    command(transcript));
        } catch (Missed miss) {
            boolean isFirst = missed.isEmpty();
            missed.add(transcript);
            anyMissed = true;
            throw isFirst ? miss : miss.inBrief();
        }
    }

    /** Whether any transcript was missed in this JVM. */
    static boolean anyMissed() {
        return anyMissed;
    }

    private String command(Transcript transcript) {
        return rerun.command(transcript.shortName(), properties);
    }

    private void abortIfAnotherFolderIsAskedFor() {
        var suffix = properties.apply("transcripts");
        if (suffix == null && properties.apply("server") == null) {
            return;
        }
        var asked = suffix == null ? FOLDER : FOLDER + "-" + suffix;
        var here = folder.path().getFileName().toString();
        if (!here.equals(asked)) {
            throw LeftOut.because(
                    "the %s, since the %s are played".formatted(here, asked)
                            + (here.equals(FOLDER) ? "" : how(here)));
        }
    }

    private static String how(String folder) {
        return "; -Dtranscripts=%s plays them instead"
                .formatted(folder.substring(FOLDER.length() + 1));
    }

    private List<Transcript> chosen() {
        var name = properties.apply("transcript");
        return name == null ? folder.all() : List.of(folder.named(name));
    }
}
