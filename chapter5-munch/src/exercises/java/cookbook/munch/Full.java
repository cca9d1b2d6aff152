package cookbook.munch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** Exercise 1: munches lines until it is full. */
class Full extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        while (true) {
            // Your turn.
            outbox.send("munch" + inbox.receive());
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Full::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
