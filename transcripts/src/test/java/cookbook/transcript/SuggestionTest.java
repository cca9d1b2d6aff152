package cookbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> NAMES = List.of("EchoIT", "EchoFuzzTest", "hello");

    @Test
    void a_typo_is_recognized() {
        assertThat(Suggestion.of("EcoIT", NAMES))
                .isEqualTo("did you mean EchoIT? There are EchoFuzzTest, EchoIT, hello");
        assertThat(Suggestion.of("helo", NAMES)).startsWith("did you mean hello?");
        assertThat(Suggestion.of("echoit", NAMES)).startsWith("did you mean EchoIT?");
    }

    @Test
    void anything_else_gets_all_there_are() {
        assertThat(Suggestion.of("goodbye", NAMES))
                .isEqualTo("there are EchoFuzzTest, EchoIT, hello");
    }
}
