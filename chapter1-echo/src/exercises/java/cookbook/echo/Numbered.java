package cookbook.echo;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/**
 * Exercise 2: an echo that numbers the lines of its client. Here a message is a line, without its
 * end.
 */
class Numbered extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        while (true) {
            // Your turn.
            outbox.send(inbox.receive());
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Numbered::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
