package cookbook.servershutdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.fuzz.Fuzz;
import org.junit.jupiter.api.Test;

class MotdFuzzTest {

    @Test
    void whatever_a_client_says_it_gets_the_message_and_nothing_else() {
        Fuzz.handlers(
                Motd::new,
                Codec.text(UTF_8),
                talk ->
                        assertThat(talk.output())
                                .asString(UTF_8)
                                .isEqualTo("Hello, this is the message of the day\nBye Bye!"));
    }
}
