package cookbook.munch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;
import cookbook.net.SocketShutdown.Reason;
import java.time.Duration;

class ImpatientSolution extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        boolean idle = false;
        boolean protocolRunning = true;
        while (protocolRunning) {
            awaitAny();
            while (control.ready()) {
                if (control.receive() instanceof SocketShutdown(var reason)) {
                    protocolRunning = false;
                    idle = reason == Reason.IDLE;
                }
            }
            while (inbox.ready()) {
                outbox.send("munch" + inbox.receive());
            }
        }
        if (idle) {
            outbox.send("Are you still there?");
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(
                ImpatientSolution::new,
                Codec.lines(UTF_8, LONGEST_LINE),
                options.withIdleTimeout(Duration.ofSeconds(1)));
    }
}
