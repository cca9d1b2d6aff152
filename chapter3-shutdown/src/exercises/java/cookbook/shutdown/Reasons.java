package cookbook.shutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;

/** Exercise 1: an echo that prints on the console why its client has left. */
class Reasons extends Component<String, String> {

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
                outbox.send(inbox.receive());
            }
        }
        // Your turn.
        IO.println("Protocol finished!");
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Reasons::new, Codec.text(UTF_8), options);
    }
}
