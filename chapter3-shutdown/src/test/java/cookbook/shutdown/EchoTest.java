package cookbook.shutdown;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.transcript.Console;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The protocol handler without a network: it is a component like any other. */
class EchoTest {

    /** The handler under test; WrongHandlersIT puts wrong ones in its place. */
    Supplier<Component<byte[], byte[]>> handler = Echo::new;

    private static class EndsAtOnce extends Component<byte[], Void> {
        @Override
        protected void main() {}
    }

    @Test
    void it_is_finished_too_when_nobody_takes_what_it_sends() throws Exception {
        var say = new Outbox<byte[]>();
        var writer = new EndsAtOnce();
        var echo = handler.get();
        link(say, echo.inbox);
        link(echo.outbox, writer.inbox);
        writer.run();
        try (var console = Console.capture()) {
            echo.activate();
            say.send(new byte[] {'a'});

            assertThat(echo.join(Duration.ofSeconds(10))).isTrue();
            assertThat(console.lines()).containsExactly("Protocol finished!");
        }
    }
}
