package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.Pipeline;
import cookbook.component.ShutdownMicroprocess;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** Behind a Chatty: it closes the connection, and waits on without it. */
class LeaksItsThread extends Component<String, String> {

    @Override
    protected void main() throws InterruptedException {
        try {
            while (true) {
                outbox.send(inbox.receive());
            }
        } catch (BoxClosedException allSaid) {
            signal.send(new ShutdownMicroprocess());
            new CountDownLatch(1).await();
        }
    }

    static SimpleServer<String> with(ServerOptions options) {
        var chain = new MemoryChain(1_000);
        var random = new Random(1);
        return new SimpleServer<>(
                () -> new Pipeline<>(new Chatty(chain, random), new LeaksItsThread()),
                Codec.lines(UTF_8, 1_000),
                options);
    }
}
