package cookbook.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WayTest {

    private static final String TRANSCRIPT =
            """
            C1: a
            S1: A
            C1: b
            S1: B
            C2: c
            S2: C
            C1: d
            <S1 stays silent>
            C1: e
            """;

    @Test
    void a_whole_line_is_one_write() throws IOException {
        assertThat(turns(Way.AS_WRITTEN))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(writes(Way.AS_WRITTEN)).containsExactly("Hello\n");
    }

    @Test
    void byte_by_byte_each_is_one_write() throws IOException {
        assertThat(turns(Way.BYTE_BY_BYTE)).isEqualTo(turns(Way.AS_WRITTEN));
        assertThat(writes(Way.BYTE_BY_BYTE)).containsExactly("H", "e", "l", "l", "o", "\n");
    }

    @Test
    void coalesced_are_the_lines_of_a_client_up_to_any_other_step() throws IOException {
        assertThat(turns(Way.COALESCED)).containsExactly("1234", "56", "7", "8", "9");
        assertThat(writes(Way.COALESCED)).containsExactly("Hello\n");
    }

    @Test
    void the_end_of_the_output_goes_with_the_bytes_right_before_it() {
        var afterBytes = "C: a\nC: b\n<client shuts down its output>\nS: AB";
        assertThat(turns(Way.AS_WRITTEN, afterBytes)).containsExactly("1", "23", "4");
        assertThat(turns(Way.BYTE_BY_BYTE, afterBytes)).containsExactly("1", "23", "4");
        assertThat(turns(Way.COALESCED, afterBytes)).containsExactly("1234");

        var afterReply = "C: a\nS: A\n<client shuts down its output>";
        assertThat(turns(Way.AS_WRITTEN, afterReply)).containsExactly("1", "2", "3");
        assertThat(turns(Way.COALESCED, afterReply)).containsExactly("12", "3");
    }

    private static List<String> turns(Way way) {
        return turns(way, TRANSCRIPT);
    }

    /** The numbers of the lines that belong together. */
    private static List<String> turns(Way way, String transcript) {
        return way.turns(Transcript.parse("test", transcript).lines()).stream()
                .map(
                        turn ->
                                String.join(
                                        "", turn.stream().map(line -> "" + line.number()).toList()))
                .toList();
    }

    private static List<String> writes(Way way) throws IOException {
        var writes = new ArrayList<String>();
        way.write(
                "Hello\n".getBytes(UTF_8),
                new ByteArrayOutputStream() {
                    @Override
                    public void write(int b) {
                        writes.add("" + (char) b);
                    }

                    @Override
                    public void write(byte[] bytes) {
                        writes.add(new String(bytes, UTF_8));
                    }
                });
        return writes;
    }
}
