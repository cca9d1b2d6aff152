package cookbook.markov.chain;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Remembers which words were seen after which pairs of words, each as often as it was seen. Any
 * thread can call any method.
 */
public interface Chain {

    /**
     * Remembers the steps of one sentence.
     *
     * @throws ChainOutOfReachException if the chain is kept elsewhere and can't be reached; {@link
     *     #next} can throw it too
     */
    void teach(List<Step> sentence);

    /**
     * A random word of those seen after this pair; a word that was seen twice as often is twice as
     * likely. Empty if there is none.
     */
    Optional<String> next(Pair pair, RandomGenerator random);
}
