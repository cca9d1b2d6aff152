package cookbook.echo;

import static cookbook.transcript.Miss.BROKE_THE_SILENCE;
import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.EXTRA_BYTES;
import static cookbook.transcript.Miss.LINE_FEED_MISSING;
import static cookbook.transcript.Miss.NEVER_CLOSED;
import static cookbook.transcript.Miss.NO_REPLY;
import static cookbook.transcript.Miss.WRONG_REPLY;

import cookbook.checks.MaintainersOnly;
import cookbook.codec.Codec;
import cookbook.teaching.ServerRecipe;
import cookbook.teaching.WrongHandlers;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** What this chapter's checks must catch. */
@MaintainersOnly
class WrongHandlersIT {

    private final WrongHandlers<byte[]> wrong = WrongHandlers.of(EchoIT.class, Codec.bytes());

    @TestFactory
    Stream<DynamicTest> every_wrong_handler_is_caught() {
        return Stream.of(
                wrong.handler(WrongEchoes.AnswersInUpperCase::new).isMissedBy("hello", WRONG_REPLY),
                wrong.handler(WrongEchoes.AnswersTwice::new).isMissedBy("hello", EXTRA_BYTES),
                wrong.handler(WrongEchoes.AddsALineEnd::new).isMissedBy("hello", EXTRA_BYTES),
                wrong.handler(WrongEchoes.TrimsWhatItAnswers::new)
                        .isMissedBy("hello", LINE_FEED_MISSING),
                wrong.handler(WrongEchoes.AnswersAtTheEnd::new).isMissedBy("hello", NO_REPLY),
                wrong.handler(WrongEchoes.WaitsForTheLineEnd::new).isMissedBy("pieces", NO_REPLY),
                wrong.handler(WrongEchoes.ClosesAfterOneAnswer::new)
                        .isMissedBy("session", CLOSED_EARLY),
                wrong.handler(WrongEchoes.HoldsBackTheLast::new)
                        .isMissedBy("half-close", CLOSED_EARLY),
                wrong.handler(WrongEchoes.NeverCloses::new).isMissedBy("half-close", NEVER_CLOSED),
                wrong.handler(WrongEchoes.SpeaksFirst::new).isMissedBy("empty", BROKE_THE_SILENCE),
                wrong.handler(WrongEchoes.DecodesAsUtf8::new).isMissedBy("telnet", WRONG_REPLY),
                wrong.handlers(WrongHandlersIT::shareTheirMemory)
                        .isMissedBy("two-clients", WRONG_REPLY),
                wrong.handlers(WrongHandlersIT::serveOneClientAtATime)
                        .isMissedBy("two-clients", NO_REPLY),
                wrong.handler(WrongEchoes.CutsLongMessages::new)
                        .fails(
                                "the mebibyte",
                                with(
                                        EchoIT
                                                ::a_mebibyte_comes_back_as_it_was_while_it_is_still_being_sent)),
                wrong.handler(WrongEchoes.LeaksItsThread::new)
                        .fails(
                                "no thread is left",
                                with(
                                        EchoIT
                                                ::a_crowd_that_comes_and_goes_leaves_no_thread_and_no_memory_behind)));
    }

    private static Supplier<WrongEchoes.SharesItsMemory> shareTheirMemory() {
        var memory = new ByteArrayOutputStream();
        return () -> new WrongEchoes.SharesItsMemory(memory);
    }

    private static Supplier<WrongEchoes.ServesOneClientAtATime> serveOneClientAtATime() {
        var turn = new ReentrantLock();
        return () -> new WrongEchoes.ServesOneClientAtATime(turn);
    }

    /** One of this chapter's own tests, with a server that is wrong. */
    private static ThrowingConsumer<ServerRecipe> with(ThrowingConsumer<EchoIT> test) {
        return server -> {
            var tests = new EchoIT();
            tests.echo = server;
            test.accept(tests);
        };
    }
}
