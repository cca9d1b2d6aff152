package cookbook.echo;

import static cookbook.transcript.Miss.BROKE_THE_SILENCE;
import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.EXTRA_BYTES;
import static cookbook.transcript.Miss.NEVER_CLOSED;
import static cookbook.transcript.Miss.NO_REPLY;
import static cookbook.transcript.Miss.PARTIAL_REPLY;
import static cookbook.transcript.Miss.WRONG_REPLY;

import cookbook.net.Codec;
import cookbook.teaching.CheckOfChecks;
import cookbook.teaching.WrongHandlers;
import cookbook.testing.ServerRecipe;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What this chapter's checks must catch. */
@CheckOfChecks
class WrongHandlersIT {

    private final WrongHandlers<byte[]> wrong = WrongHandlers.of(this, Codec.bytes());

    @TestFactory
    Stream<DynamicTest> every_wrong_handler_is_caught() {
        return Stream.of(
                wrong.handler(AnswersInUpperCase::new).isMissedBy("hello", WRONG_REPLY),
                wrong.handler(AnswersTwice::new).isMissedBy("hello", EXTRA_BYTES),
                wrong.handler(AddsALineEnd::new).isMissedBy("hello", EXTRA_BYTES),
                wrong.handler(TrimsWhatItAnswers::new).isMissedBy("hello", PARTIAL_REPLY),
                wrong.handler(AnswersAtTheEnd::new).isMissedBy("hello", NO_REPLY),
                wrong.handler(WaitsForTheLineEnd::new).isMissedBy("pieces", NO_REPLY),
                wrong.handler(ClosesAfterOneAnswer::new).isMissedBy("session", CLOSED_EARLY),
                wrong.handler(HoldsBackTheLast::new).isMissedBy("half-close", CLOSED_EARLY),
                wrong.handler(NeverCloses::new).isMissedBy("half-close", NEVER_CLOSED),
                wrong.handler(SpeaksFirst::new).isMissedBy("empty", BROKE_THE_SILENCE),
                wrong.handler(DecodesAsUtf8::new).isMissedBy("all-bytes", WRONG_REPLY),
                wrong.handlers(
                                () -> {
                                    var memory = new ByteArrayOutputStream();
                                    return () -> new SharesItsMemory(memory);
                                })
                        .isMissedBy("two-clients", WRONG_REPLY),
                wrong.handlers(
                                () -> {
                                    var turn = new ReentrantLock();
                                    return () -> new ServesOneClientAtATime(turn);
                                })
                        .isMissedBy("two-clients", NO_REPLY),
                wrong.handler(CutsLongMessages::new)
                        .fails(
                                "a_mebibyte_comes_back_as_it_was_while_it_is_still_being_sent",
                                server ->
                                        of(server)
                                                .a_mebibyte_comes_back_as_it_was_while_it_is_still_being_sent()),
                wrong.handler(LeaksItsThread::new)
                        .fails(
                                "a_thousand_clients_that_come_and_go_leave_no_thread_and_no_memory_behind",
                                server ->
                                        of(server)
                                                .a_thousand_clients_that_come_and_go_leave_no_thread_and_no_memory_behind()));
    }

    private static EchoIT of(ServerRecipe server) {
        var tests = new EchoIT();
        tests.echo = server;
        return tests;
    }
}
