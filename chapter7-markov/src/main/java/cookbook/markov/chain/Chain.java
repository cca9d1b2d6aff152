package cookbook.markov.chain;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What was taught: which words were seen after which pairs of words, as often as they were seen.
 * Any thread can call any method.
 */
public interface Chain {

    /**
     * Remembers the steps of one sentence.
     *
     * @throws ChainOutOfReachException if it is kept elsewhere and can't be reached; so does {@link
     *     #next}
     */
    void teach(List<Step> sentence);

    /**
     * One of the words seen after this pair, each as likely as it was often; empty if there is
     * none.
     */
    Optional<String> next(Pair pair, RandomGenerator random);
}
