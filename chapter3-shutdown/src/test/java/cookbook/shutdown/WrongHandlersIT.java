package cookbook.shutdown;

import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.NEVER_CLOSED;
import static cookbook.transcript.Miss.NOT_PRINTED;

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

    private final WrongHandlers<byte[]> wrong = WrongHandlers.of(EchoIT.class, Codec.bytes());

    @TestFactory
    Stream<DynamicTest> every_wrong_handler_is_caught() {
        return Stream.of(
                wrong.handler(WrongEchoes.PrintsNothing::new)
                        .isMissedBy("client-leaves", NOT_PRINTED),
                wrong.handler(WrongEchoes.NeverLooksAtControl::new)
                        .isMissedBy("client-leaves", NOT_PRINTED),
                wrong.handlers(WrongHandlersIT::printOnlyOnce)
                        .isMissedBy("once-for-each", NOT_PRINTED),
                wrong.handler(WrongEchoes.LooksAtInboxFirst::new)
                        .isMissedBy("half-close", CLOSED_EARLY),
                wrong.handler(WrongEchoes.WaitsForMore::new).isMissedBy("half-close", NEVER_CLOSED),
                wrong.handler(WrongEchoes.ForgetsTheFinally::new)
                        .fails(
                                "it is finished too when sending fails",
                                _ -> {
                                    var tests = new EchoTest();
                                    tests.handler = WrongEchoes.ForgetsTheFinally::new;
                                    tests.it_is_finished_too_when_nobody_takes_what_it_sends();
                                }),
                wrong.handler(WrongEchoes.LeaksItsThread::new)
                        .fails(
                                "no thread is left",
                                with(EchoIT::clients_that_come_and_go_leave_no_thread_behind)));
    }

    private static Supplier<WrongEchoes.PrintsOnlyOnce> printOnlyOnce() {
        var printed = new AtomicBoolean();
        return () -> new WrongEchoes.PrintsOnlyOnce(printed);
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
