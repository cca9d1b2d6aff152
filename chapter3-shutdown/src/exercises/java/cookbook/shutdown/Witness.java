package cookbook.shutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;

/** Exercise 3: a polite echo, which is right. Your turn is its transcript. A message is a line. */
class Witness extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        outbox.send("Welcome!");
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
        outbox.send("Goodbye!");
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Witness::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
