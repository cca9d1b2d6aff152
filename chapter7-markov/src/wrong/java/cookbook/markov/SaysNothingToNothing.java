package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Pipeline;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Random;

/** Before a Chatty: it keeps an empty message to itself. */
class SaysNothingToNothing extends Component<String, String> {

    @Override
    protected void main() {
        while (true) {
            var message = inbox.receive();
            if (!message.isBlank()) {
                outbox.send(message);
            }
        }
    }

    static SimpleServer<String> with(ServerOptions options) {
        var chain = new MemoryChain(1_000);
        var random = new Random(1);
        return new SimpleServer<>(
                () -> new Pipeline<>(new SaysNothingToNothing(), new Chatty(chain, random)),
                Codec.lines(UTF_8, 1_000),
                options);
    }
}
