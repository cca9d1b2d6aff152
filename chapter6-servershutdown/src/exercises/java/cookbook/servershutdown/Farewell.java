package cookbook.servershutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.net.ServerOptions;
import cookbook.net.ServerShutdown;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;
import cookbook.net.StopsServer;

/** Exercise 3: an echo that any client can stop, but not without a word to the others. */
class Farewell extends Component<String, String> implements StopsServer {

    private static final int LONGEST_LINE = 1_000;

    private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

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
                var line = inbox.receive();
                if (line.equals("stop")) {
                    serversignal.send(new ServerShutdown());
                } else {
                    outbox.send(line);
                }
            }
        }
        // Your turn.
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Farewell::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }

    @Override
    public Outbox<ServerShutdown> serversignal() {
        return serversignal;
    }
}
