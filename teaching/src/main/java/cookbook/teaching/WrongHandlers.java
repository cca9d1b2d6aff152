package cookbook.teaching;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.SimpleServer;
import cookbook.transcript.Folder;
import cookbook.transcript.Miss;
import cookbook.transcript.Rerun;
import cookbook.transcript.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Handlers that are wrong on purpose, each in the way that its name describes, with tests that a
 * chapter's own checks catch them.
 *
 * {@snippet :
 * wrong.handler(AnswersTwice::new).isMissedBy("session", Miss.WRONG_REPLY);
 * }
 *
 * @param <T> the messages of the protocol
 */
public final class WrongHandlers<T> {

    /** A wrong handler might never end, and nobody should wait for it. */
    private static final Duration DRAIN_TIME = Duration.ofMillis(100);

    private final Rerun rerun;
    private final Folder transcripts;
    private final Codec<T> codec;

    private WrongHandlers(Rerun rerun, String folder, Codec<T> codec) {
        this.rerun = rerun;
        this.transcripts = new Folder(rerun.module().folder().resolve(folder));
        this.codec = codec;
    }

    /**
     * For the transcripts in {@code src/test/transcripts} of the test's module.
     *
     * @param test the one that plays them against the right handler
     */
    public static <T> WrongHandlers<T> of(Class<?> test, Codec<T> codec) {
        return of(test, "src/test/transcripts", codec);
    }

    /** For the transcripts in another folder of the test's module. */
    public static <T> WrongHandlers<T> of(Class<?> test, String folder, Codec<T> codec) {
        return new WrongHandlers<>(Rerun.of(test), folder, codec);
    }

    /** A wrong handler, one per client. */
    public WrongHandler handler(Supplier<? extends Component<T, T>> wrong) {
        return handlers(() -> wrong);
    }

    /** A wrong handler, if the handlers of a server share something. */
    public WrongHandler handlers(Supplier<? extends Supplier<? extends Component<T, T>>> wrong) {
        var type = wrong.get().get().getClass();
        return server(type, options -> new SimpleServer<>(wrong.get(), codec, options));
    }

    /** A server that is wrong as a whole. */
    public WrongHandler server(Class<?> wrong, ServerRecipe server) {
        return new WrongHandler(wrong, options -> server.with(options.withDrainTime(DRAIN_TIME)));
    }

    /** A wrong server that does not use the framework. */
    public WrongServer otherServer(Class<?> wrong, Stage stage) {
        return new WrongServer(wrong, stage);
    }

    private static String inWords(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** A wrong server, wherever it runs. */
    public sealed class WrongServer {

        private final Class<?> type;
        private final Stage stage;

        private WrongServer(Class<?> type, Stage stage) {
            this.type = type;
            this.stage = stage;
        }

        /**
         * It must fail this transcript, and this must be its first failure. If there is a file for
         * its report, such as {@code src/wrong/reports/AnswersTwice.txt}, the report must match it.
         */
        public DynamicTest isMissedBy(String transcript, Miss miss) {
            return test(
                    String.format(Locale.ROOT, "missed by %s, %s", transcript, miss),
                    () -> {
                        var played = List.of(transcripts.named(transcript));
                        var command = rerun.command(transcript, _ -> null);
                        check(Rehearsal.mustMiss(stage, played, miss, command).toString());
                    });
        }

        private void check(String report) throws IOException {
            var reports = rerun.module().folder().resolve("src/wrong/reports");
            var file = reports.resolve(type.getSimpleName() + ".txt");
            if (Files.exists(file)) {
                ShownReport.check(file, report);
            }
        }

        /** Its source is not a method, because Maven would then report it by a number. */
        final DynamicTest test(String what, Executable body) {
            return dynamicTest(inWords(type) + ": " + what, transcripts.path().toUri(), body);
        }
    }

    /** A wrong server that a chapter's other tests can start too. */
    public final class WrongHandler extends WrongServer {

        private final ServerRecipe server;

        private WrongHandler(Class<?> type, ServerRecipe server) {
            super(type, Rehearsal.with(server));
            this.server = server;
        }

        /**
         * It must fail this test of its chapter.
         *
         * @param test the test, in a few words
         * @param body runs the test with such a server
         */
        public DynamicTest fails(String test, ThrowingConsumer<ServerRecipe> body) {
            return test("fails, " + test, () -> awaitFailure(body));
        }

        private void awaitFailure(ThrowingConsumer<ServerRecipe> test) throws Throwable {
            try {
                test.accept(server);
            } catch (AssertionError | ConditionTimeoutException caught) {
                return;
            }
            throw new AssertionError("the test passed");
        }
    }
}
