package cookbook.servershutdown;

import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.DID_NOT_REFUSE;
import static cookbook.transcript.Miss.EXTRA_BYTES;
import static cookbook.transcript.Miss.NOT_PRINTED;
import static cookbook.transcript.Miss.NO_REPLY;
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

    private final WrongHandlers<String> wrong = WrongHandlers.of(MotdIT.class, Codec.text(UTF_8));

    @TestFactory
    Stream<DynamicTest> every_wrong_handler_is_caught() {
        return Stream.of(
                wrong.handler(WrongMotds.ClosesTheConnectionOnly::new)
                        .isMissedBy("first-client", DID_NOT_REFUSE),
                wrong.handler(WrongMotds.LeavesItsBoxUnlinked::new)
                        .isMissedBy("first-client", DID_NOT_REFUSE),
                wrong.handler(WrongMotds.AddsALineEnd::new).isMissedBy("first-client", EXTRA_BYTES),
                wrong.handler(WrongMotds.ForgetsTheEnd::new)
                        .isMissedBy("first-client", CLOSED_EARLY),
                wrong.handler(WrongMotds.PrintsNothing::new)
                        .isMissedBy("first-client", NOT_PRINTED),
                wrong.handler(WrongMotds.WaitsForTheClient::new)
                        .isMissedBy("first-client", NO_REPLY),
                wrong.handler(WrongMotds.IgnoresInterruption::new)
                        .fails(
                                "no thread is left",
                                with(MotdIT::when_it_has_stopped_none_of_its_threads_is_left)));
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
