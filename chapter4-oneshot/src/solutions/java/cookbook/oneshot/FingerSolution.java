package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

class FingerSolution extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    private static final SortedMap<String, String> USERS =
            new TreeMap<>(
                    Map.of(
                            "ada", "Ada Lovelace, analyst",
                            "alan", "Alan Turing, decoder",
                            "grace", "Grace Hopper, compiler"));

    @Override
    protected void main() {
        var name = inbox.receive().replaceFirst("^/W ?", "");
        if (name.contains("@")) {
            say("forwarding denied");
        } else if (name.isEmpty()) {
            USERS.keySet().forEach(this::say);
        } else {
            say(USERS.getOrDefault(name, "no such user: " + name));
        }
    }

    private void say(String line) {
        outbox.send(line + "\r\n");
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(FingerSolution::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
