package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.fuzz.Fuzz;
import cookbook.fuzz.Talk;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OneShotFuzzTest {

    static final List<Codec<String>> CODECS =
            List.of(Codec.text(ISO_8859_1), Codec.lines(ISO_8859_1, 65_536));

    @ParameterizedTest
    @FieldSource("CODECS")
    void the_first_message_is_answered_and_nothing_else(Codec<String> codec) {
        Fuzz.handlers(
                OneShot::new,
                codec,
                talk -> assertThat(talk.output()).isEqualTo(expected(codec, talk)));
    }

    private static byte[] expected(Codec<String> codec, Talk<String> talk) {
        return talk.messages().isEmpty()
                ? new byte[0]
                : codec.encode("You sent the message:" + talk.messages().getFirst());
    }
}
