package cookbook.munch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;

/** Exercise 1: munches lines, and helps who asks for it. */
class Help extends Component<String, String> {

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
                var data = inbox.receive();
                if (data.contains("shutdown")) {
                    signal.send(new ShutdownMicroprocess());
                    return;
                }
                // Your turn.
                outbox.send("munch" + data);
            }
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Help::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
