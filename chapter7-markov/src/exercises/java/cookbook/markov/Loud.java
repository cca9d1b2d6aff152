package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.component.Component;
import cookbook.net.Framing;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Random;

/** Exercise 1: what comes behind a Chatty, so that all its answers are loud. */
class Loud extends Component<String, String> {

    private static final int STEPS = 10_000;

    @Override
    protected void main() {
        while (true) {
            // Your turn, here and in server().
            outbox.send(inbox.receive());
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        var chain = new MemoryChain(STEPS);
        var random = new Random();
        var lines = options.withFraming(Framing.LINES);
        return new SimpleServer<>(() -> new Chatty(chain, random), lines.textCodec(UTF_8), lines);
    }
}
