package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Pipeline;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Random;

/** Before a Chatty: it passes a message on when the next one comes, so the last is lost. */
class HoldsBackTheLast extends Component<String, String> {

    @Override
    protected void main() {
        var last = inbox.receive();
        while (true) {
            var next = inbox.receive();
            outbox.send(last);
            last = next;
        }
    }

    static SimpleServer<String> with(ServerOptions options) {
        var chain = new MemoryChain(1_000);
        var random = new Random(1);
        return new SimpleServer<>(
                () -> new Pipeline<>(new HoldsBackTheLast(), new Chatty(chain, random)),
                Codec.lines(UTF_8, 1_000),
                options);
    }
}
