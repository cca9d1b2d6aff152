package cookbook.markov.chain;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;

/**
 * A chain in the memory of this program. It remembers a fixed number of steps, then forgets the
 * oldest.
 */
public final class MemoryChain implements Chain {

    private final int capacity;
    private final Map<Pair, Followers> chain = new HashMap<>();

    /** The pair of each step that it remembers, the oldest first. */
    private final Queue<Followers> order = new ArrayDeque<>();

    /**
     * @param capacity how many steps it remembers, at least 1
     * @throws IllegalArgumentException if it is less than that
     */
    public MemoryChain(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("chainSteps must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized void teach(List<Step> sentence) {
        for (var step : sentence) {
            var followers = chain.computeIfAbsent(step.from(), Followers::new);
            followers.add(step.word());
            order.add(followers);
            if (order.size() > capacity) {
                forgetOldest();
            }
        }
    }

    private void forgetOldest() {
        var oldest = order.remove();
        oldest.removeFirst();
        if (oldest.size() == 0) {
            chain.remove(oldest.pair());
        }
    }

    @Override
    public synchronized Optional<String> next(Pair pair, RandomGenerator random) {
        var followers = chain.get(pair);
        return followers == null
                ? Optional.empty()
                : Optional.of(followers.get(random.nextInt(followers.size())));
    }

    /** How many pairs it knows a following word of. */
    synchronized int pairs() {
        return chain.size();
    }

    /** How many steps it remembers. */
    public synchronized int size() {
        return order.size();
    }
}
