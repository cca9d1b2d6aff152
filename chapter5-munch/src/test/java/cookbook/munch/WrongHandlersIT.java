package cookbook.munch;

import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.EXTRA_BYTES;
import static cookbook.transcript.Miss.NEVER_CLOSED;
import static cookbook.transcript.Miss.NOT_PRINTED;
import static cookbook.transcript.Miss.WRONG_REPLY;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

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
    private final WrongHandlers<String> wrong = WrongHandlers.of(MunchIT.class, chunks);
    private final WrongHandlers<String> wrongOnLines =
            WrongHandlers.of(MunchLinesIT.class, "src/test/transcripts-lines", chunks);
    private final WrongHandlers<String> wrongInUtf8 =
            WrongHandlers.of(MunchIT.class, Codec.text(UTF_8));

    @TestFactory
    Stream<DynamicTest> every_wrong_handler_is_caught() {
        return Stream.of(
                wrong.handler(WrongMunches.MunchesEveryLine::new).isMissedBy("munch", WRONG_REPLY),
                wrong.handler(WrongMunches.PrintsNothing::new).isMissedBy("munch", NOT_PRINTED),
                wrong.handler(WrongMunches.AnswersTheShutdown::new)
                        .isMissedBy("shutdown", EXTRA_BYTES),
                wrong.handler(WrongMunches.WantsTheWordAlone::new)
                        .isMissedBy("shutdown", EXTRA_BYTES),
                wrong.handler(WrongMunches.ForgetsToClose::new)
                        .isMissedBy("shutdown", NEVER_CLOSED),
                wrong.handler(WrongMunches.IgnoresCase::new).isMissedBy("upper-case", CLOSED_EARLY),
                wrong.handler(WrongMunches.RemembersWhatCameBefore::new)
                        .isMissedBy("in-two-pieces", CLOSED_EARLY),
                wrong.handler(WrongMunches.LooksAtInboxFirst::new)
                        .isMissedBy("half-close", CLOSED_EARLY),
                wrong.handlers(WrongHandlersIT::endThemAll)
                        .isMissedBy("other-clients", CLOSED_EARLY),
                wrongInUtf8
                        .handler(WrongMunches.DecodesAsUtf8::new)
                        .isMissedBy("all-bytes", WRONG_REPLY),
                wrongOnLines
                        .handler(WrongMunches.TreatsEveryReadAsALine::new)
                        .isMissedBy("munch", WRONG_REPLY),
                wrong.handler(WrongMunches.LeaksItsThread::new)
                        .fails(
                                "no thread is left",
                                with(MunchIT::clients_that_come_and_go_leave_no_thread_behind)));
    }

    private static Supplier<WrongMunches.EndsThemAll> endThemAll() {
        var running = new AtomicBoolean(true);
        return () -> new WrongMunches.EndsThemAll(running);
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
