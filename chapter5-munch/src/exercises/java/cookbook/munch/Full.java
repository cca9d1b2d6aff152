package cookbook.munch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;

/** Exercise 2: munches lines, until it is full. */
class Full extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        boolean protocolRunning = true;
        while (protocolRunning) {
            awaitAny();
            while (control.ready()) {
                if (control.receive() instanceof SocketShutdown) {
                    protocolRunning = false;
                }
            }
            while (inbox.ready()) {
                // Your turn.
                outbox.send("munch" + inbox.receive());
            }
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Full::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
