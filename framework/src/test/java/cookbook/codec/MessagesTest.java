package cookbook.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Codec<String> LINES = Codec.lines(UTF_8, 10);

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static List<String> all(Messages<String> messages) throws IOException {
        var all = new ArrayList<String>();
        for (var next = messages.next(); next != null; next = messages.next()) {
            all.add(next);
        }
        return all;
    }

    @Test
    void the_messages_of_a_stream_come_one_after_the_other_and_then_none() throws IOException {
        var messages = new Messages<>(stream("one\ntwo\r\n\nfour"), LINES);

        assertThat(all(messages)).containsExactly("one", "two", "", "four");
        assertThat(messages.next()).isNull();
    }

    @Test
    void an_empty_stream_has_none() throws IOException {
        assertThat(new Messages<>(stream(""), LINES).next()).isNull();
    }

    @Test
    void bytes_that_are_not_a_message_are_trouble_after_all_messages_before_them()
            throws IOException {
        var messages = new Messages<>(stream("one\ntwo\n12345678901\nfour\n"), LINES);

        assertThat(messages.next()).isEqualTo("one");
        assertThat(messages.next()).isEqualTo("two");
        assertThatThrownBy(messages::next)
                .isInstanceOf(IOException.class)
                .hasMessage("a line longer than 10 bytes");
        assertThatThrownBy(messages::next).isInstanceOf(IOException.class);
    }

    @Test
    void a_line_without_an_end_is_not_read_to_its_end() {
        var zeros =
                new InputStream() {
                    private long given;

                    @Override
                    public int read() {
                        given++;
                        return 0;
                    }
                };
        var messages = new Messages<>(zeros, LINES);

        assertThatThrownBy(messages::next).hasMessage("a line longer than 10 bytes");
        assertThat(zeros.given).isLessThan(100_000);
    }

    @Test
    void a_stream_that_can_not_be_read_is_trouble() {
        var broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("broken");
                    }
                };

        assertThatThrownBy(new Messages<>(broken, LINES)::next)
                .isInstanceOf(IOException.class)
                .hasMessage("broken");
    }
}
