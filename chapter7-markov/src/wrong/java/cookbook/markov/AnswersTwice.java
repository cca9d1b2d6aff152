package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Pipeline;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Random;

/** Behind a Chatty: it says everything once more. */
class AnswersTwice extends Component<String, String> {

    @Override
    protected void main() {
        while (true) {
            var answer = inbox.receive();
            outbox.send(answer);
            outbox.send(answer);
        }
    }

    static SimpleServer<String> with(ServerOptions options) {
        var chain = new MemoryChain(1_000);
        var random = new Random(1);
        return new SimpleServer<>(
                () -> new Pipeline<>(new Chatty(chain, random), new AnswersTwice()),
                Codec.lines(UTF_8, 1_000),
                options);
    }
}
