package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Random;

/** The right handler behind the wrong codec: what a read returns need not be a line. */
class TakesEveryReadForALine {

    static SimpleServer<String> with(ServerOptions options) {
        var chain = new MemoryChain(1_000);
        var random = new Random(1);
        return new SimpleServer<>(() -> new Chatty(chain, random), Codec.text(UTF_8), options);
    }
}
