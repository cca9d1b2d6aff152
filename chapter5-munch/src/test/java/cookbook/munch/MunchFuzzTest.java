package cookbook.munch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.fuzz.Fuzz;
import cookbook.fuzz.Talk;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MunchFuzzTest {

    static final List<Codec<String>> CODECS =
            List.of(Codec.text(ISO_8859_1), Codec.lines(ISO_8859_1, 65_536));

    @ParameterizedTest
    @FieldSource("CODECS")
    void every_message_is_munched_up_to_the_first_that_asks_to_shut_down(Codec<String> codec) {
        Fuzz.handlers(
                Munch::new,
                codec,
                talk -> assertThat(talk.output()).isEqualTo(expected(codec, talk)));
    }

    private static byte[] expected(Codec<String> codec, Talk<String> talk) {
        var expected = new ByteArrayOutputStream();
        talk.messages().stream()
                .takeWhile(message -> !message.contains("shutdown"))
                .map(message -> codec.encode("munch" + message))
                .forEach(expected::writeBytes);
        return expected.toByteArray();
    }
}
