package cookbook.munch;

import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.EXTRA_BYTES;
import static cookbook.transcript.Miss.NEVER_CLOSED;
import static cookbook.transcript.Miss.NOT_PRINTED;
import static cookbook.transcript.Miss.WRONG_REPLY;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.checks.MaintainersOnly;
import cookbook.codec.Codec;
import cookbook.teaching.ServerRecipe;
import cookbook.teaching.WrongHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** What this chapter's checks must catch. */
@MaintainersOnly
class WrongHandlersIT {

    private final Codec<String> chunks = Codec.text(ISO_8859_1);
    private final WrongHandlers<String> wrong = WrongHandlers.of(this, chunks);
    private final WrongHandlers<String> wrongOnLines =
            WrongHandlers.of(this, "src/test/transcripts-lines", chunks);

    @TestFactory
    Stream<DynamicTest> every_wrong_handler_is_caught() {
        return Stream.of(
                wrong.handler(MunchesEveryLine::new).isMissedBy("munch", WRONG_REPLY),
                wrong.handler(PrintsNothing::new).isMissedBy("munch", NOT_PRINTED),
                wrong.handler(AnswersTheShutdown::new).isMissedBy("shutdown", EXTRA_BYTES),
                wrong.handler(WantsTheWordAlone::new).isMissedBy("shutdown", EXTRA_BYTES),
                wrong.handler(ForgetsToClose::new).isMissedBy("shutdown", NEVER_CLOSED),
                wrong.handler(IgnoresCase::new).isMissedBy("upper-case", CLOSED_EARLY),
                wrong.handler(RemembersWhatCameBefore::new)
                        .isMissedBy("in-two-pieces", CLOSED_EARLY),
                wrong.handler(LooksAtInboxFirst::new).isMissedBy("half-close", CLOSED_EARLY),
                wrong.handlers(WrongHandlersIT::endThemAll)
                        .isMissedBy("other-clients", CLOSED_EARLY),
                wrong.server(DecodesAsUtf8.class, DecodesAsUtf8::with)
                        .isMissedBy("all-bytes", WRONG_REPLY),
                wrongOnLines
                        .server(TakesEveryReadForALine.class, TakesEveryReadForALine::with)
                        .isMissedBy("munch", WRONG_REPLY),
                wrong.handler(LeaksItsThread::new)
                        .fails(
                                "no thread is left",
                                with(MunchIT::clients_that_come_and_go_leave_no_thread_behind)));
    }

    private static Supplier<EndsThemAll> endThemAll() {
        var running = new AtomicBoolean(true);
        return () -> new EndsThemAll(running);
    }

    /** One of this chapter's own tests, with a server that is wrong. */
    private static ThrowingConsumer<ServerRecipe> with(ThrowingConsumer<MunchIT> test) {
        return server -> {
            var tests = new MunchIT();
            tests.munch = server;
            test.accept(tests);
        };
    }
}
