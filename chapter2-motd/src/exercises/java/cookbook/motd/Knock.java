package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** Exercise 2: tells a knock-knock joke. A message is a line, without its end. */
class Knock extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        outbox.send("Knock, knock!");
        // Your turn. The client must say: Who's there?
        // The next line is: Boo.
        // The client must say: Boo who?
        // The punch line is: Don't cry, it's only a joke.
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Knock::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
