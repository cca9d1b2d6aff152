package cookbook.shutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;

/** Exercise 2: a polite echo. */
class Goodbye extends Component<String, String> {

    @Override
    protected void main() {
        // Your turn.
        boolean protocolRunning = true;
        while (protocolRunning) {
            awaitAny();
            while (control.ready()) {
                if (control.receive() instanceof SocketShutdown) {
                    protocolRunning = false;
                }
            }
            while (inbox.ready()) {
                outbox.send(inbox.receive());
            }
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Goodbye::new, Codec.text(UTF_8), options);
    }
}
