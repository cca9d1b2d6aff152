package cookbook.motd;

import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.EXTRA_BYTES;
import static cookbook.transcript.Miss.LINE_FEED_MISSING;
import static cookbook.transcript.Miss.NEVER_CLOSED;
import static cookbook.transcript.Miss.NOT_PRINTED;
import static cookbook.transcript.Miss.NO_REPLY;
import static cookbook.transcript.Miss.RESET;
import static cookbook.transcript.Miss.WRONG_REPLY;
import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.checks.MaintainersOnly;
import cookbook.codec.Codec;
import cookbook.teaching.ServerRecipe;
import cookbook.teaching.WrongHandlers;
import cookbook.transcript.Stage;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** What this chapter's checks must catch. */
@MaintainersOnly
class WrongHandlersIT {

    private final WrongHandlers<String> wrong = WrongHandlers.of(MotdIT.class, Codec.text(UTF_8));

    @TestFactory
    Stream<DynamicTest> every_wrong_handler_is_caught() {
        return Stream.of(
                wrong.handler(WrongMotds.ForgetsToClose::new)
                        .isMissedBy("silent-client", NEVER_CLOSED),
                wrong.handler(WrongMotds.ClosesFirst::new)
                        .isMissedBy("silent-client", CLOSED_EARLY),
                wrong.handler(WrongMotds.PrintsNothing::new)
                        .isMissedBy("silent-client", NOT_PRINTED),
                wrong.handler(WrongMotds.WaitsForTheClient::new)
                        .isMissedBy("silent-client", NO_REPLY),
                wrong.handler(WrongMotds.ForgetsTheEmptyLine::new)
                        .isMissedBy("silent-client", WRONG_REPLY),
                wrong.handler(WrongMotds.ForgetsTheLineEnd::new)
                        .isMissedBy("silent-client", LINE_FEED_MISSING),
                wrong.handler(WrongMotds.SaysItTwice::new).isMissedBy("silent-client", EXTRA_BYTES),
                wrong.handlers(WrongHandlersIT::greetOnlyTheFirst)
                        .isMissedBy("two-clients", CLOSED_EARLY),
                wrong.otherServer(WrongMotds.ClosesByReset.class, closesByReset())
                        .isMissedBy("silent-client", RESET),
                wrong.handler(WrongMotds.LeaksItsThread::new)
                        .fails(
                                "no thread is left",
                                with(MotdIT::clients_that_come_and_go_leave_no_thread_behind)));
    }

    private static Supplier<WrongMotds.GreetsOnlyTheFirst> greetOnlyTheFirst() {
        var message = new AtomicReference<>("Hello, this is the message of the day\n\nBye Bye!\n");
        return () -> new WrongMotds.GreetsOnlyTheFirst(message);
    }

    private static Stage closesByReset() {
        return Stage.ofNew(
                WrongMotds.ClosesByReset::listener,
                listener ->
                        Thread.startVirtualThread(() -> WrongMotds.ClosesByReset.serve(listener)),
                ServerSocket::getLocalPort);
    }

    /** One of this chapter's own tests, with a server that is wrong. */
    private static ThrowingConsumer<ServerRecipe> with(ThrowingConsumer<MotdIT> test) {
        return server -> {
            var tests = new MotdIT();
            tests.motd = server;
            test.accept(tests);
        };
    }
}
