package cookbook.markov;

import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.EXTRA_BYTES;
import static cookbook.transcript.Miss.NO_REPLY;
import static cookbook.transcript.Miss.WRONG_REPLY;
import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.checks.MaintainersOnly;
import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Pipeline;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.SimpleServer;
import cookbook.teaching.ServerRecipe;
import cookbook.teaching.WrongHandlers;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** What this chapter's checks must catch. */
@MaintainersOnly
class WrongHandlersIT {

    private final Codec<String> lines = Codec.lines(UTF_8, 1_000);
    private final WrongHandlers<String> wrong = WrongHandlers.of(ChattyIT.class, lines);
    private final WrongHandlers<String> wrongInChunks =
            WrongHandlers.of(ChattyIT.class, Codec.text(UTF_8));

    @TestFactory
    Stream<DynamicTest> every_wrong_handler_is_caught() {
        return Stream.of(
                wrong.handler(WrongChatties.AnswersBeforeItLearns::new)
                        .isMissedBy("first-words", WRONG_REPLY),
                behindChatty(WrongChatties.ForgetsTheBlankAtTheEnd::new)
                        .isMissedBy("first-words", WRONG_REPLY),
                behindChatty(WrongChatties.AnswersTwice::new)
                        .isMissedBy("first-words", EXTRA_BYTES),
                wrongInChunks
                        .handler(WrongChatties.TreatsEveryReadAsALine::new)
                        .isMissedBy("first-words", WRONG_REPLY),
                wrong.handler(WrongChatties.KeepsItsOwnChain::new)
                        .isMissedBy("shared", WRONG_REPLY),
                beforeChatty(WrongChatties.SaysNothingToNothing::new)
                        .isMissedBy("nothing-to-say", NO_REPLY),
                wrong.server(
                                WrongChatties.AnswersItself.class,
                                options ->
                                        WrongChatties.AnswersItself.with(
                                                new MemoryChain(1_000),
                                                new Random(1),
                                                lines,
                                                options))
                        .isMissedBy("nothing-to-say", WRONG_REPLY),
                beforeChatty(WrongChatties.TreatsEverySpaceAsABreak::new)
                        .isMissedBy("white-space", WRONG_REPLY),
                beforeChatty(WrongChatties.HoldsBackTheLast::new)
                        .isMissedBy("last-line", CLOSED_EARLY),
                behindChatty(WrongChatties.LeaksItsThread::new)
                        .fails(
                                "no thread is left",
                                with(ChattyIT::clients_that_come_and_go_leave_no_thread_behind)));
    }

    private WrongHandlers<String>.WrongHandler behindChatty(
            Supplier<Component<String, String>> wrong) {
        return withChatty(wrong, chatty -> new Pipeline<>(chatty, wrong.get()));
    }

    private WrongHandlers<String>.WrongHandler beforeChatty(
            Supplier<Component<String, String>> wrong) {
        return withChatty(wrong, chatty -> new Pipeline<>(wrong.get(), chatty));
    }

    private WrongHandlers<String>.WrongHandler withChatty(
            Supplier<Component<String, String>> handler,
            Function<Chatty, Component<String, String>> pipeline) {
        return wrong.server(
                handler.get().getClass(),
                options -> {
                    var chain = new MemoryChain(1_000);
                    var random = new Random(1);
                    return new SimpleServer<>(
                            () -> pipeline.apply(new Chatty(chain, random)), lines, options);
                });
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
