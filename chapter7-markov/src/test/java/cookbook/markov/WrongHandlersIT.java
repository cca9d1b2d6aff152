package cookbook.markov;

import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.EXTRA_BYTES;
import static cookbook.transcript.Miss.NO_REPLY;
import static cookbook.transcript.Miss.WRONG_REPLY;
import static java.nio.charset.StandardCharsets.UTF_8;

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

    private final WrongHandlers<String> wrong = WrongHandlers.of(this, Codec.lines(UTF_8, 1_000));

    @TestFactory
    Stream<DynamicTest> every_wrong_handler_is_caught() {
        return Stream.of(
                wrong.handler(AnswersBeforeItLearns::new).isMissedBy("first-words", WRONG_REPLY),
                wrong.server(ForgetsTheBlankAtTheEnd.class, ForgetsTheBlankAtTheEnd::with)
                        .isMissedBy("first-words", WRONG_REPLY),
                wrong.server(AnswersTwice.class, AnswersTwice::with)
                        .isMissedBy("first-words", EXTRA_BYTES),
                wrong.server(TakesEveryReadForALine.class, TakesEveryReadForALine::with)
                        .isMissedBy("first-words", WRONG_REPLY),
                wrong.handler(KeepsItsOwnChain::new).isMissedBy("shared", WRONG_REPLY),
                wrong.server(SaysNothingToNothing.class, SaysNothingToNothing::with)
                        .isMissedBy("nothing-to-say", NO_REPLY),
                wrong.server(AnswersItself.class, AnswersItself::server)
                        .isMissedBy("nothing-to-say", WRONG_REPLY),
                wrong.server(TakesEverySpaceForABreak.class, TakesEverySpaceForABreak::with)
                        .isMissedBy("white-space", WRONG_REPLY),
                wrong.server(HoldsBackTheLast.class, HoldsBackTheLast::with)
                        .isMissedBy("last-line", CLOSED_EARLY),
                wrong.server(LeaksItsThread.class, LeaksItsThread::with)
                        .fails(
                                "no thread is left",
                                with(ChattyIT::clients_that_come_and_go_leave_no_thread_behind)));
    }

    /** One of this chapter's own tests, with a server that is wrong. */
    private static ThrowingConsumer<ServerRecipe> with(ThrowingConsumer<ChattyIT> test) {
        return server -> {
            var tests = new ChattyIT();
            tests.chatty = server;
            test.accept(tests);
        };
    }
}
