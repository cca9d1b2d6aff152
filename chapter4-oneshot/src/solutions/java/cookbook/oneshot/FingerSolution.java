package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
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
        var name = inbox.receive().replaceFirst("^/W *", "");
        outbox.send(name.isEmpty() ? allNames() : about(name) + "\r\n");
        signal.send(new ShutdownMicroprocess());
    }

    private static String allNames() {
        return String.join("\r\n", USERS.keySet()) + "\r\n";
    }

    private static String about(String name) {
        return USERS.getOrDefault(name, "no such user: " + name);
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(FingerSolution::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
