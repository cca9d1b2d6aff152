package cookbook.markov;

import cookbook.markov.chain.Chain;
import cookbook.markov.chain.MemoryChain;
import cookbook.markov.redis.RedisChain;
import cookbook.program.Flags;
import java.util.Random;
import java.util.random.RandomGenerator;

/** What the programs of this chapter may be told, by properties. */
final class Settings {

    private static final Flags FLAGS = Flags.commandLine();

    private Settings() {}

    /**
     * {@code -Dchain=}: where the chain is, {@code memory} unless told otherwise; {@code
     * redis://host:port} is one that servers share, see {@link RedisChain#at}. {@code
     * -DchainSteps=}: how many steps it remembers; 250,000 unless told otherwise.
     */
    static Chain chain() {
        int capacity = FLAGS.number("chainSteps", 250_000);
        var place = FLAGS.text("chain", "memory");
        return place.equals("memory") ? new MemoryChain(capacity) : RedisChain.at(place, capacity);
    }

    /** {@code -Dseed=}: the same seed, the same answers to the same clients. */
    static RandomGenerator random() {
        long seed = FLAGS.parsed("seed", new Random().nextLong(), Long::valueOf, "a whole number");
        return new Random(seed);
    }
}
