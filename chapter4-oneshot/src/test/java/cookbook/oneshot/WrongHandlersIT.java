package cookbook.oneshot;

import static cookbook.transcript.Miss.BROKE_THE_SILENCE;
import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.EXTRA_BYTES;
import static cookbook.transcript.Miss.NEVER_CLOSED;
import static cookbook.transcript.Miss.NOT_PRINTED;
import static cookbook.transcript.Miss.NO_REPLY;
import static cookbook.transcript.Miss.WRONG_REPLY;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.checks.MaintainersOnly;
import cookbook.codec.Codec;
import cookbook.teaching.ServerRecipe;
import cookbook.teaching.WrongHandlers;
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
                wrong.handler(SpeaksFirst::new).isMissedBy("hello", BROKE_THE_SILENCE),
                wrong.handler(ForgetsToClose::new).isMissedBy("hello", NEVER_CLOSED),
                wrong.handler(TrimsTheMessage::new).isMissedBy("hello", WRONG_REPLY),
                wrong.handler(PrintsNothing::new).isMissedBy("hello", NOT_PRINTED),
                wrong.handler(WaitsForTheLineEnd::new).isMissedBy("no-line-end", NO_REPLY),
                wrong.handler(AddsALineEnd::new).isMissedBy("no-line-end", EXTRA_BYTES),
                wrong.handler(AnswersEveryMessage::new).isMissedBy("second-message", EXTRA_BYTES),
                wrong.handler(AnswersNobody::new).isMissedBy("without-a-word", EXTRA_BYTES),
                wrong.handler(GivesUpOnHalfClose::new).isMissedBy("half-close", CLOSED_EARLY),
                wrongOnLines
                        .server(TakesEveryReadForALine.class, TakesEveryReadForALine::with)
                        .isMissedBy("pieces", WRONG_REPLY),
                wrong.handler(LeaksItsThread::new)
                        .fails(
                                "no thread is left",
                                with(OneShotIT::clients_that_come_and_go_leave_no_thread_behind)));
    }

    /** One of this chapter's own tests, with a server that is wrong. */
    private static ThrowingConsumer<ServerRecipe> with(ThrowingConsumer<OneShotIT> test) {
        return server -> {
            var tests = new OneShotIT();
            tests.oneShot = server;
            test.accept(tests);
        };
    }
}
