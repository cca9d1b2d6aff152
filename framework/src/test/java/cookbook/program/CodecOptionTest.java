package cookbook.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cookbook.codec.Codec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecOptionTest {

    private static List<String> messages(Codec<String> codec, String stream) throws Exception {
        var messages = new ArrayList<String>();
        codec.decoder().decode(stream.getBytes(UTF_8), messages::add);
        return messages;
    }

    @Test
    void the_program_says_what_the_default_is() throws Exception {
        var none = FlagsTest.flags();

        assertThat(messages(CodecOption.text(UTF_8).from(none), "a\nb\n"))
                .containsExactly("a\nb\n");
        assertThat(messages(CodecOption.lines(UTF_8).from(none), "a\nb\n"))
                .containsExactly("a", "b");
    }

    @Test
    void the_command_line_overrides_it() throws Exception {
        var lines = FlagsTest.flags("codec", "lines");
        var text = FlagsTest.flags("codec", "text");

        assertThat(messages(CodecOption.text(UTF_8).from(lines), "a\nb\n"))
                .containsExactly("a", "b");
        assertThat(messages(CodecOption.lines(UTF_8).from(text), "a\nb\n"))
                .containsExactly("a\nb\n");
    }

    @Test
    void a_line_has_as_many_bytes_as_the_command_line_says() throws Exception {
        var codec = CodecOption.lines(UTF_8).from(FlagsTest.flags("lineLength", "5"));

        assertThat(messages(codec, "12345\n")).containsExactly("12345");
        assertThatThrownBy(() -> messages(codec, "123456\n"))
                .hasMessage("a line longer than 5 bytes");
    }

    @Test
    void by_default_it_has_65536() throws Exception {
        var codec = CodecOption.lines(UTF_8).from(FlagsTest.flags());

        assertThat(messages(codec, "x".repeat(65_536) + "\n")).hasSize(1);
        assertThatThrownBy(() -> messages(codec, "x".repeat(65_537) + "\n"))
                .hasMessage("a line longer than 65536 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    codec | words | lineLength | 9 | -Dcodec=words: expected text or lines
                    codec | LINES | lineLength | 9 | -Dcodec=LINES: expected text or lines
                    codec | lines | lineLength | 0 | lineLength must be from 1 to 1073741824, not 0
                    codec | lines | lineLength | x | -DlineLength=x: expected a whole number, such as 65536
                    codec | text  | lineLength | 9 | -DlineLength has no effect on chunks of text; add -Dcodec=lines, or leave out -DlineLength
                    other | none  | lineLength | 9 | -DlineLength has no effect on chunks of text; add -Dcodec=lines, or leave out -DlineLength
                    """)
    void an_invalid_value_is_refused_in_one_line(
            String name, String value, String other, String otherValue, String says) {
        var flags = FlagsTest.flags(name, value, other, otherValue);

        assertThatThrownBy(() -> CodecOption.text(UTF_8).from(flags))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(says);
    }
}
