package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Pipeline;
import cookbook.markov.chain.Chain;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Two in a row, with room between them: the first has moved on before the second answers. */
class AnswersItself {

    static class Slow extends Component<String, String> {

        @Override
        protected void main() throws InterruptedException {
            while (true) {
                var message = inbox.receive();
                Thread.sleep(20);
                outbox.send(message);
            }
        }
    }

    static SimpleServer<String> with(
            Chain chain, RandomGenerator random, Codec<String> codec, ServerOptions options) {
        return new SimpleServer<>(
                () ->
                        new Pipeline<>(
                                new Chatty(chain, random), new Slow(), new Chatty(chain, random)),
                codec,
                options);
    }

    static SimpleServer<String> server(ServerOptions options) {
        return with(new MemoryChain(1_000), new Random(1), Codec.lines(UTF_8, 1_000), options);
    }
}
