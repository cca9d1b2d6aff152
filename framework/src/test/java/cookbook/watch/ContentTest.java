package cookbook.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;
import cookbook.net.SocketShutdown;
import cookbook.net.SocketShutdown.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTest {

    private record Two(String first, int second) implements Signal {}

    @Test
    void text_and_bytes_of_text_are_quoted_and_their_line_ends_seen() {
        assertThat(Content.of("Hello\r\n")).isEqualTo("\"Hello\\r\\n\"");
        assertThat(Content.of("Grüße\n".getBytes(UTF_8))).isEqualTo("\"Grüße\\n\"");
        assertThat(Content.of("say \"\\\"")).isEqualTo("\"say \\\"\\\\\\\"\"");
        assertThat(Content.of("")).isEqualTo("\"\"");
    }

    @Test
    void nothing_that_a_client_sends_drives_a_terminal_or_begins_a_line() {
        var hostile = "\u001b[2J\u0007\u0085\u2028\u202e\u0000";

        assertThat(Content.of(hostile))
                .isEqualTo("\"\\u001b[2J\\u0007\\u0085\\u2028\\u202e\\u0000\"");
        assertThat(Content.of(hostile.getBytes(UTF_8))).isEqualTo(Content.of(hostile));
        assertThat(Content.of(new StringBuilder(hostile)))
                .as("any other object")
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void a_long_message_is_cut_at_60_characters_and_its_length_is_shown() {
        assertThat(Content.of("x".repeat(60))).isEqualTo('"' + "x".repeat(60) + '"');
        assertThat(Content.of("x".repeat(61)))
                .isEqualTo('"' + "x".repeat(60) + "\"… (61 characters)");
        assertThat(Content.of(new byte[32_768])).endsWith("\"… (32,768 bytes)");
    }

    @Test
    void signals_are_named_with_what_they_say() {
        assertThat(Content.of(new SocketShutdown(Reason.CLOSED)))
                .isEqualTo("SocketShutdown CLOSED");
        assertThat(Content.of(new ShutdownMicroprocess())).isEqualTo("ShutdownMicroprocess");
        assertThat(Content.of(new Two("a\nb", 7))).isEqualTo("Two a\\u000ab 7");
    }

    @Test
    void other_messages_say_what_they_are_themselves() {
        assertThat(Content.of(42)).isEqualTo("42");
        assertThat(Content.of(List.of("a", "b"))).isEqualTo("[a, b]");
    }
}
