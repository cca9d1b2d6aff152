package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** Exercise 1: a server that waits until somebody knocks, with whatever they say. */
class Knock extends Component<String, String> {

    @Override
    protected void main() {
        // Your turn.
        outbox.send("Who's there?\n");
        signal.send(new ShutdownMicroprocess());
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Knock::new, Codec.text(UTF_8), options);
    }
}
