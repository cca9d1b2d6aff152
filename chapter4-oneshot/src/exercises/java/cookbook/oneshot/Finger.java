package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Exercise 2: a Finger server, RFC 1288, which says who somebody is. A message is a line, without
 * its end.
 */
class Finger extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    private static final SortedMap<String, String> USERS =
            new TreeMap<>(
                    Map.of(
                            "ada", "Ada Lovelace, analyst",
                            "alan", "Alan Turing, decoder",
                            "grace", "Grace Hopper, compiler"));

    @Override
    protected void main() {
        var query = inbox.receive();
        // Your turn.
        outbox.send("no such user: " + query);
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Finger::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
