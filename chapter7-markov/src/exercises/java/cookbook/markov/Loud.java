package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Random;

/** Exercise 1: goes behind a Chatty and makes its answers loud. */
class Loud extends Component<String, String> {

    private static final int STEPS = 10_000;
    private static final int LONGEST_LINE = 1_000;

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
        var lines = Codec.lines(UTF_8, LONGEST_LINE);
        return new SimpleServer<>(() -> new Chatty(chain, random), lines, options);
    }
}
