package cookbook.shutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;

/** Exercise 1: an echo that prints why its client will send nothing more. */
class Reasons extends Component<String, String> {

    @Override
    protected void main() {
        boolean protocolRunning = true;
        while (protocolRunning) {
            awaitAny();
            while (control.ready()) {
                // Your turn.
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
        return new SimpleServer<>(Reasons::new, Codec.text(UTF_8), options);
    }
}
