package cookbook.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelnetTest {

    private static final ClientProgram TELNET = ClientProgram.telnet(List.of("telnet"));

    private static List<Way> ways(String transcript) {
        return TELNET.ways(Transcript.parse("test", transcript));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C: Hello\nS: Hello",
                "C: Hello\\r\nS: Hello\\r",
                "C: Hel\\\nS: Hel\\",
                "C: zażółć\\tgęślą\n<client closes>",
                "<server refuses the client>"
            })
    void it_plays_plain_text_in_the_only_way_it_can(String transcript) {
        assertThat(ways(transcript)).containsExactly(Way.AS_WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C: \\xff\\xfd\\x03",
                "C: a\\rb",
                "C: the escape character \\x1d",
                "C: Hello\n<client shuts down its output>",
                "C: Hello\n<client resets>"
            })
    void other_transcripts_are_not_for_it(String transcript) {
        assertThat(ways(transcript)).isEmpty();
    }

    @Test
    void a_line_that_it_would_send_in_pieces_is_not_for_it() {
        assertThat(ways("C: " + "x".repeat(119))).isNotEmpty();
        assertThat(ways("C: " + "x".repeat(120))).isEmpty();
    }

    /** Read in pieces of every size that there is. */
    private static void assertSaid(String said, String printed) throws IOException {
        var bytes = printed.getBytes(UTF_8);
        for (int size = 1; size <= bytes.length; size++) {
            try (var output = new TelnetOutput(new Pieces(bytes, size), "127.0.0.1")) {
                assertThat(new String(output.readAllBytes(), UTF_8))
                        .as("in pieces of %d", size)
                        .isEqualTo(said);
            }
        }
    }

    /** Gives only this many bytes at a time. */
    private static final class Pieces extends InputStream {

        private final InputStream bytes;
        private final int size;

        Pieces(byte[] bytes, int size) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            return bytes.read(to, offset, Math.min(size, length));
        }
    }

    @Test
    void what_the_program_itself_says_is_not_what_the_server_said() throws IOException {
        assertSaid("Hello\nBye", "Connected to 127.0.0.1\nHello\r\nBye");
        assertSaid("Hello\nBye", "Hello\r\nByeConnection closed by foreign host\r\n");
        assertSaid("Bye", "ByeConnection closed by foreign host\r\nConnected to 127.0.0.1\n");
        assertSaid("", "Connected to 127.0.0.1\nConnection closed by foreign host\r\n");
    }

    @Test
    void what_only_begins_like_it_is() throws IOException {
        assertSaid("Connection lost\nConn", "Connection lost\r\nConn");
        assertSaid("CConnected", "CConnected");
    }
}
