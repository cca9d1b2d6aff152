package cookbook.servershutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.net.ServerOptions;
import cookbook.net.ServerShutdown;
import cookbook.net.SimpleServer;
import cookbook.net.StopsServer;

/** Exercise 1: a server that only some clients can stop. */
class Password extends Component<String, String> implements StopsServer {

    private static final int LONGEST_LINE = 1_000;

    private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

    @Override
    protected void main() {
        inbox.receive();
        // Your turn.
        outbox.send("Goodbye, all.");
        serversignal.send(new ServerShutdown());
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Password::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }

    @Override
    public Outbox<ServerShutdown> serversignal() {
        return serversignal;
    }
}
