package cookbook.markov.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoryChainTest extends ChainContract {

    @Override
    protected Chain chain(int capacity) {
        return new MemoryChain(capacity);
    }

    @Test
    void a_flood_of_new_words_leaves_it_at_its_capacity() {
        var chain = new MemoryChain(1_000);
        for (int n = 0; n < 300_000; n++) {
            chain.teach(steps(new Pair("flood", "" + n), "drop" + n));
        }

        assertThat(chain.size()).isEqualTo(1_000);
        assertThat(chain.pairs()).isEqualTo(1_000);
    }

    @Test
    void a_flood_after_one_pair_leaves_it_at_its_capacity_and_remembers_the_newest() {
        var chain = new MemoryChain(1_000);
        for (int n = 0; n < 300_000; n++) {
            chain.teach(steps(THE_CAT, "" + n));
        }

        assertThat(chain.size()).isEqualTo(1_000);
        var random = new Random(1);
        for (int n = 0; n < 10_000; n++) {
            assertThat(Integer.parseInt(chain.next(THE_CAT, random).orElseThrow()))
                    .isGreaterThanOrEqualTo(299_000);
        }
    }

    /** Each pair had as many followers as the chain has room for, and keeps one. */
    @Test
    void pairs_that_had_many_followers_once_keep_no_room_for_them() {
        int capacity = 20_000;
        int pairs = 300;
        var chain = new MemoryChain(capacity);
        long before = usedMemory();
        var taught = new ArrayList<List<Step>>();
        for (int pair = 0; pair < pairs; pair++) {
            taught.add(steps(new Pair("pair", "" + pair), "word"));
            for (int n = 0; n < capacity - pairs; n++) {
                chain.teach(taught.getLast());
            }
            taught.forEach(chain::teach);
        }

        assertThat(chain.size()).isEqualTo(capacity);
        assertThat(usedMemory() - before).isLessThan(10_000_000);
        Reference.reachabilityFence(chain);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void followers_are_a_queue() {
        var random = new Random(3);
        var followers = new Followers(THE_CAT);
        var expected = new ArrayDeque<String>();
        for (int n = 0; n < 10_000; n++) {
            if (expected.isEmpty() || random.nextInt(100) < 52) {
                followers.add("" + n);
                expected.add("" + n);
            } else {
                followers.removeFirst();
                expected.removeFirst();
            }
            assertThat(followers.size()).isEqualTo(expected.size());
            if (!expected.isEmpty()) {
                assertThat(followers.get(0)).isEqualTo(expected.getFirst());
                assertThat(followers.get(followers.size() - 1)).isEqualTo(expected.getLast());
            }
        }
    }

    @Test
    void it_remembers_at_least_one_step() {
        assertThatThrownBy(() -> new MemoryChain(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chainSteps must be at least 1, not 0");
    }
}
