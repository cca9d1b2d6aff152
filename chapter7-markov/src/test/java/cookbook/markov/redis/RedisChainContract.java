package cookbook.markov.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.markov.chain.ChainContract;
import cookbook.markov.chain.ChainOutOfReachException;
import cookbook.markov.chain.Pair;
import cookbook.markov.chain.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.UnifiedJedis;

/** What every chain promises, and what one in Redis promises in addition. */
abstract class RedisChainContract extends ChainContract {

    private final String names = "test:" + UUID.randomUUID() + ":";
    private final List<RedisChain> chains = new ArrayList<>();
    private UnifiedJedis redis;

    abstract String address();

    @BeforeEach
    void connect() {
        redis = RedisClients.connect(RedisAddress.of(address()));
    }

    @AfterEach
    void disconnect() {
        chains.forEach(RedisChain::close);
        redis.close();
    }

    /** All of one test are the same chain. */
    @Override
    protected RedisChain chain(int capacity) {
        var chain =
                new RedisChain(
                        RedisClients.connect(RedisAddress.of(address())),
                        address(),
                        names,
                        capacity);
        chains.add(chain);
        return chain;
    }

    static List<Step> numbered(String pair, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Step(new Pair(pair, "" + n), "word"))
                .toList();
    }

    private long remembered(String pair, int count) {
        return remembered(numbered(pair, count));
    }

    private long remembered(List<Step> steps) {
        return steps.stream()
                .filter(step -> chains.getFirst().next(step.from(), new Random()).isPresent())
                .count();
    }

    private long order() {
        return redis.llen(names + "order");
    }

    @Test
    void what_one_server_was_taught_another_knows() {
        chain(100).teach(steps(THE_CAT, "sat"));

        assertThat(chain(100).next(THE_CAT, new Random())).contains("sat");
    }

    @Test
    void what_one_teaches_makes_room_by_what_another_taught() {
        var one = chain(10);
        var other = chain(10);
        one.teach(numbered("one", 10));
        other.teach(numbered("other", 4));

        assertThat(remembered("one", 10)).isEqualTo(6);
        assertThat(remembered("other", 4)).isEqualTo(4);
        assertThat(order()).isEqualTo(10);
    }

    @Test
    void a_sentence_longer_than_its_capacity_leaves_the_end_of_it() {
        var sentence = numbered("long", 30_000);
        chain(10).teach(sentence);

        assertThat(order()).isEqualTo(10);
        assertThat(remembered(sentence.subList(0, 100))).isZero();
        assertThat(remembered(sentence.subList(29_900, 30_000))).isEqualTo(10);
    }

    @Test
    void one_that_holds_more_than_its_new_capacity_shrinks_little_by_little() {
        chain(1_000).teach(numbered("before", 1_000));
        var smaller = chain(100);
        for (int n = 0; n < 100; n++) {
            smaller.teach(numbered("after" + n, 10));
        }

        assertThat(order()).isEqualTo(100);
        assertThat(remembered("before", 1_000)).isZero();
        assertThat(remembered("after99", 10)).isEqualTo(10);
    }

    @Test
    void a_sentence_that_the_order_does_not_take_leaves_no_word_that_is_never_forgotten() {
        redis.set(names + "order", "not a list");

        assertThatThrownBy(() -> chain(10).teach(numbered("lost", 5)))
                .isInstanceOf(ChainOutOfReachException.class);

        assertThat(remembered("lost", 5)).isZero();
    }

    @Test
    void what_can_not_be_forgotten_now_is_forgotten_later() {
        var chain = chain(10);
        chain.teach(numbered("old", 10));
        var stuck = names + "after:" + RedisChain.name(new Pair("old", "3"));
        redis.del(stuck);
        redis.set(stuck, "not a list");

        assertThatThrownBy(() -> chain.teach(numbered("new", 5)))
                .isInstanceOf(ChainOutOfReachException.class);
        await().until(() -> order() == 15);

        redis.del(stuck);
        redis.rpush(stuck, "word");
        chain.teach(numbered("newer", 10));
        assertThat(remembered("old", 10)).isZero();
        assertThat(order()).isEqualTo(10);
    }

    @Test
    void fifty_who_teach_more_than_it_can_remember_leave_just_what_it_can() throws Exception {
        int capacity = 500;
        var chains = List.of(chain(capacity), chain(capacity));
        var teachers = new ArrayList<Thread>();
        for (int teacher = 0; teacher < 50; teacher++) {
            var chain = chains.get(teacher % 2);
            var pair = "teacher" + teacher;
            teachers.add(
                    Thread.startVirtualThread(
                            () -> numbered(pair, 100).forEach(step -> chain.teach(List.of(step)))));
        }
        for (var teacher : teachers) {
            teacher.join();
        }

        long known = 0;
        for (int teacher = 0; teacher < 50; teacher++) {
            known += remembered("teacher" + teacher, 100);
        }
        assertThat(order()).isEqualTo(capacity);
        assertThat(known).isEqualTo(capacity);
    }

    @Test
    void it_remembers_at_least_one_step() {
        assertThatThrownBy(() -> chain(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chainSteps must be at least 1, not 0");
    }
}
