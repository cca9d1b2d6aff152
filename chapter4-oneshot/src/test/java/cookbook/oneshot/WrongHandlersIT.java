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
    private final WrongHandlers<String> wrong = WrongHandlers.of(OneShotIT.class, chunks);
    private final WrongHandlers<String> wrongOnLines =
            WrongHandlers.of(OneShotLinesIT.class, "src/test/transcripts-lines", chunks);

    @TestFactory
    Stream<DynamicTest> every_wrong_handler_is_caught() {
        return Stream.of(
                wrong.handler(WrongOneShots.SpeaksFirst::new)
                        .isMissedBy("hello", BROKE_THE_SILENCE),
                wrong.handler(WrongOneShots.ForgetsToClose::new).isMissedBy("hello", NEVER_CLOSED),
                wrong.handler(WrongOneShots.TrimsTheMessage::new).isMissedBy("hello", WRONG_REPLY),
                wrong.handler(WrongOneShots.PrintsNothing::new).isMissedBy("hello", NOT_PRINTED),
                wrong.handler(WrongOneShots.WaitsForTheLineEnd::new)
                        .isMissedBy("no-line-end", NO_REPLY),
                wrong.handler(WrongOneShots.AddsALineEnd::new)
                        .isMissedBy("no-line-end", EXTRA_BYTES),
                wrong.handler(WrongOneShots.AnswersEveryMessage::new)
                        .isMissedBy("second-message", EXTRA_BYTES),
                wrong.handler(WrongOneShots.AnswersNobody::new)
                        .isMissedBy("without-a-word", EXTRA_BYTES),
                wrong.handler(WrongOneShots.GivesUpOnHalfClose::new)
                        .isMissedBy("half-close", CLOSED_EARLY),
                wrongOnLines
                        .handler(WrongOneShots.TreatsEveryReadAsALine::new)
                        .isMissedBy("pieces", WRONG_REPLY),
                wrong.handler(WrongOneShots.LeaksItsThread::new)
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
