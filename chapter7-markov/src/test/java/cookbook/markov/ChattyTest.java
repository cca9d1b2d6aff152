package cookbook.markov;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cookbook.component.BoxClosedException;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.markov.chain.MemoryChain;
import cookbook.markov.chain.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol handler without a network: it is a component like any other. */
class ChattyTest {

    private final Chatty chatty = new Chatty(new MemoryChain(100_000), new Random(1));
    private final Outbox<String> say = new Outbox<>();
    private final Inbox<String> hear = new Inbox<>();

    @BeforeEach
    void meet() {
        link(say, chatty.inbox);
        link(chatty.outbox, hear);
        chatty.activate();
    }

    @AfterEach
    void part() throws InterruptedException {
        chatty.stop();
        chatty.join();
    }

    private String answerTo(String message) {
        say.send(message);
        return hear.receive();
    }

    @Test
    void it_repeats_its_first_sentence_since_it_knows_no_other() {
        assertThat(answerTo("hello world\r\n")).isEqualTo("hello world \n");
    }

    @Test
    void it_has_nothing_to_say_before_it_was_taught() {
        assertThat(answerTo("")).isEqualTo("\n");
        assertThat(answerTo(" \t \r\n")).isEqualTo("\n");
    }

    @Test
    void to_silence_it_says_something_that_it_learned() {
        answerTo("hello world");

        assertThat(answerTo("")).isEqualTo("hello world \n");
    }

    @Test
    void ascii_white_space_separates_words_and_nothing_else_does() {
        assertThat(answerTo("  a   b\tc\u000bd\fe ")).isEqualTo("a b c d e \n");
    }

    @Test
    void other_spaces_are_parts_of_words() {
        assertThat(answerTo("a\u00a0b c\u3000d\u2028e\u0085f"))
                .isEqualTo("a\u00a0b c\u3000d\u2028e\u0085f \n");
    }

    @Test
    void a_byte_order_mark_before_a_message_is_not_part_of_a_word() {
        assertThat(answerTo("\ufeffhello world")).isEqualTo("hello world \n");
        assertThat(answerTo("\ufeff hello world")).isEqualTo("hello world \n");
        assertThat(answerTo("\ufeff")).isEqualTo("hello world \n");
    }

    @Test
    void words_are_unicode() {
        assertThat(answerTo("zażółć 😀 日本語")).isEqualTo("zażółć 😀 日本語 \n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a a a a",
                "ha ha ha",
                "to be or not to be",
                "a b a b a b a b",
                "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a"
            })
    void the_walk_ends_even_if_it_could_go_around_forever(String sentence) {
        for (int n = 0; n < 200; n++) {
            assertThat(answerTo(sentence)).endsWith(" \n");
        }
    }

    @Test
    void an_answer_has_an_end_however_long_the_sentence_was() {
        var sentence =
                String.join(" ", IntStream.range(0, 10_000).mapToObj(n -> "word" + n).toList());

        assertThat(answerTo(sentence).split(" ")).hasSize(Chatty.LONGEST_ANSWER + 1);
    }

    @Test
    void a_long_word_is_cut() {
        assertThat(answerTo("x".repeat(1_000))).isEqualTo("x".repeat(64) + " \n");
    }

    @Test
    void it_is_never_cut_in_the_middle_of_a_character() {
        assertThat(answerTo("x" + "😀".repeat(1_000))).isEqualTo("x" + "😀".repeat(31) + " \n");
    }

    @RepeatedTest(20)
    void every_word_of_an_answer_was_taught_after_the_two_before_it() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        Set<List<String>> taught = new HashSet<>();
        for (int n = 0; n < 100; n++) {
            var sentence = randomSentence(random);
            taught.addAll(triples(sentence));
            var answer = answerTo(String.join(" ", sentence));
            assertThat(taught)
                    .as("seed %d", seed)
                    .containsAll(triples(List.of(answer.strip().split(" "))));
        }
    }

    private static List<String> randomSentence(Random random) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(_ -> "" + (char) ('a' + random.nextInt(4)))
                .toList();
    }

    private static List<List<String>> triples(List<String> sentence) {
        var words = new ArrayList<>(List.of(Pair.END, Pair.END));
        words.addAll(sentence);
        return IntStream.range(2, words.size())
                .mapToObj(i -> List.copyOf(words.subList(i - 2, i + 1)))
                .toList();
    }

    @Test
    void it_ends_when_nobody_talks_to_it_anymore() throws InterruptedException {
        answerTo("hello");
        say.close();

        assertThatThrownBy(hear::receive).isInstanceOf(BoxClosedException.class);
        chatty.join();
    }
}
