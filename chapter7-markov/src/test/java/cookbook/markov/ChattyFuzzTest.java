package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.fuzz.Fuzz;
import cookbook.fuzz.Talk;
import cookbook.markov.chain.MemoryChain;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ChattyFuzzTest {

    static final List<Codec<String>> CODECS =
            List.of(Codec.text(UTF_8), Codec.lines(UTF_8, 65_536));

    @ParameterizedTest
    @FieldSource("CODECS")
    void every_message_is_answered_by_a_line_of_words(Codec<String> codec) {
        var chain = new MemoryChain(1_000);
        Fuzz.handlers(() -> new Chatty(chain, new Random(1)), codec, ChattyFuzzTest::check);
        assertThat(chain.size()).isLessThanOrEqualTo(1_000);
    }

    private static void check(Talk<String> talk) {
        var output = new String(talk.output(), UTF_8);
        var answers = output.isEmpty() ? new String[0] : output.split("(?<=\n)");

        assertThat(answers).hasSameSizeAs(talk.messages());
        for (var answer : answers) {
            assertThat(answer).endsWith("\n");
            var words = answer.split(" ");
            assertThat(words).hasSizeLessThanOrEqualTo(Chatty.LONGEST_ANSWER + 1);
            for (var word : words) {
                assertThat(word.length()).isLessThanOrEqualTo(Chatty.LONGEST_WORD);
            }
        }
    }
}
