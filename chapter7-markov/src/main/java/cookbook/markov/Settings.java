package cookbook.markov;

import cookbook.markov.chain.Chain;
import cookbook.markov.chain.MemoryChain;
import cookbook.markov.redis.RedisChain;
import cookbook.program.Flags;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The options of this chapter's programs, as properties. */
final class Settings {

    private static final Flags FLAGS = Flags.commandLine();

    private Settings() {}

    /**
     * {@code -Dchain=}: where the chain is. By default it is in {@code memory}; {@code
     * redis://host:port} is a chain that servers share, see {@link RedisChain#at}. {@code
     * -DchainSteps=}: how many steps it remembers, by default 250,000.
     */
    static Chain chain() {
        int capacity = FLAGS.number("chainSteps", 250_000);
        var place = FLAGS.text("chain", "memory");
        return place.equals("memory") ? new MemoryChain(capacity) : RedisChain.at(place, capacity);
    }

    /** {@code -Dseed=}: with the same seed, the same clients get the same answers. */
    static RandomGenerator random() {
        long seed = FLAGS.parsed("seed", new Random().nextLong(), Long::valueOf, "a whole number");
        return new Random(seed);
    }
}
