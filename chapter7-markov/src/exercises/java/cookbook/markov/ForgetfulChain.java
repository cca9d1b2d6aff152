package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.markov.chain.Chain;
import cookbook.markov.chain.MemoryChain;
import cookbook.markov.chain.Pair;
import cookbook.markov.chain.Step;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Exercise 2: a chain that can be told to forget. */
class ForgetfulChain implements Chain {

    private static final int STEPS = 10_000;
    private static final int LONGEST_LINE = 1_000;

    private final Chain chain = new MemoryChain(STEPS);

    @Override
    public void teach(List<Step> sentence) {
        // Your turn.
        chain.teach(sentence);
    }

    @Override
    public Optional<String> next(Pair pair, RandomGenerator random) {
        return chain.next(pair, random);
    }

    static SimpleServer<String> server(ServerOptions options) {
        var chain = new ForgetfulChain();
        var random = new Random();
        var lines = Codec.lines(UTF_8, LONGEST_LINE);
        return new SimpleServer<>(() -> new Chatty(chain, random), lines, options);
    }
}
