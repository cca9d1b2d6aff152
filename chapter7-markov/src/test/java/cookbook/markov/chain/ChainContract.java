package cookbook.markov.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every chain promises, wherever it keeps what it was taught. */
public abstract class ChainContract {

    protected static final Pair THE_CAT = new Pair("the", "cat");

    /** An empty chain that remembers this many steps. */
    protected abstract Chain chain(int capacity);

    private final Random random = new Random(7);

    protected static List<Step> steps(Pair from, String... words) {
        return IntStream.range(0, words.length).mapToObj(i -> new Step(from, words[i])).toList();
    }

    @Test
    void after_a_pair_that_was_never_taught_comes_nothing() {
        assertThat(chain(100).next(THE_CAT, random)).isEmpty();
    }

    @Test
    void after_a_pair_comes_a_word_that_was_taught_after_it() {
        var chain = chain(100);
        chain.teach(steps(THE_CAT, "sat"));
        chain.teach(steps(new Pair("the", "dog"), "ran"));

        assertThat(chain.next(THE_CAT, random)).contains("sat");
    }

    @Test
    void pairs_are_told_apart_whatever_is_in_their_words() {
        var chain = chain(100);
        var odd = List.of("a", "a b", "", ":", "{a}", "é", "😀", "\u0000", Pair.END, "a\tb");
        for (String first : odd) {
            for (String second : odd) {
                chain.teach(steps(new Pair(first, second), first + "|" + second));
            }
        }
        for (String first : odd) {
            for (String second : odd) {
                assertThat(chain.next(new Pair(first, second), random))
                        .contains(first + "|" + second);
            }
        }
    }

    @Test
    void a_word_is_as_likely_as_it_was_frequent() {
        var chain = chain(100);
        chain.teach(steps(THE_CAT, "sat", "sat", "sat", "ran"));

        Map<String, Long> seen =
                IntStream.range(0, 4_000)
                        .mapToObj(_ -> chain.next(THE_CAT, random).orElseThrow())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(seen.get("sat")).isBetween(2_800L, 3_200L);
        assertThat(seen.get("ran")).isBetween(800L, 1_200L);
    }

    @Test
    void with_the_same_seed_the_same_words_come() {
        var chain = chain(100);
        chain.teach(steps(THE_CAT, "a", "b", "c", "d", "e", "f"));

        assertThat(hundredWords(chain, new Random(1)))
                .isEqualTo(hundredWords(chain, new Random(1)));
    }

    private static List<String> hundredWords(Chain chain, Random random) {
        return IntStream.range(0, 100)
                .mapToObj(_ -> chain.next(THE_CAT, random).orElseThrow())
                .toList();
    }

    @Test
    void what_was_taught_first_is_forgotten_first() {
        var chain = chain(3);
        chain.teach(steps(new Pair("old", "pair"), "old"));
        chain.teach(steps(THE_CAT, "1", "2", "3"));

        assertThat(chain.next(new Pair("old", "pair"), random)).isEmpty();
        chain.teach(steps(THE_CAT, "4"));
        assertThat(hundredWords(chain, random)).containsOnly("2", "3", "4");
    }

    @Test
    void fifty_teachers_at_once_lose_nothing() throws InterruptedException {
        int each = 40;
        var chain = chain(50 * each);
        var teachers = new ArrayList<Thread>();
        for (int teacher = 0; teacher < 50; teacher++) {
            var first = "teacher" + teacher;
            teachers.add(
                    Thread.startVirtualThread(
                            () -> {
                                for (int n = 0; n < each; n++) {
                                    var pair = new Pair(first, "" + n);
                                    chain.teach(steps(pair, "word" + n));
                                    chain.next(pair, random);
                                }
                            }));
        }
        for (var teacher : teachers) {
            teacher.join();
        }

        for (int teacher = 0; teacher < 50; teacher++) {
            for (int n = 0; n < each; n++) {
                assertThat(chain.next(new Pair("teacher" + teacher, "" + n), random))
                        .contains("word" + n);
            }
        }
    }
}
