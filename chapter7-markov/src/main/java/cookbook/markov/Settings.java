package cookbook.markov;

import cookbook.console.Flags;
import java.util.Random;
import java.util.random.RandomGenerator;

/** What the programs of this chapter may be told, by properties. */
final class Settings {

    private static final Flags FLAGS = new Flags(System.getProperties());

    private Settings() {}

    /** {@code -DchainSteps=}: how many steps the chain remembers; 250,000 unless told otherwise. */
    static Chain chain() {
        return new MemoryChain(FLAGS.number("chainSteps", 250_000));
    }

    /** {@code -Dseed=}: the same seed, the same answers to the same clients. */
    static RandomGenerator random() {
        long seed = FLAGS.parsed("seed", new Random().nextLong(), Long::valueOf, "a whole number");
        return new Random(seed);
    }
}
