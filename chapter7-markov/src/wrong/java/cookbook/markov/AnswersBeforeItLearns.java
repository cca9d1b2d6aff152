package cookbook.markov;

import cookbook.markov.chain.Chain;
import cookbook.markov.chain.MemoryChain;
import cookbook.markov.chain.Pair;
import cookbook.markov.chain.Step;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Its answer does not know yet what was just said. */
class AnswersBeforeItLearns extends Chatty {

    AnswersBeforeItLearns() {
        super(new SlowChain(), new Random(1));
    }

    /** Learns a sentence when the next one comes. */
    private static final class SlowChain implements Chain {

        private final Chain chain = new MemoryChain(1_000);
        private List<Step> last = List.of();

        @Override
        public void teach(List<Step> sentence) {
            chain.teach(last);
            last = sentence;
        }

        @Override
        public Optional<String> next(Pair pair, RandomGenerator random) {
            return chain.next(pair, random);
        }
    }
}
