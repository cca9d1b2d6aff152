package cookbook.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import cookbook.codec.Codec;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.net.ProtocolException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However a stream is cut, codecs must decode it as the JDK decodes the whole. */
class CodecFuzzTest {

    private static final int LONGEST_LINE = 100;

    /** The messages that were decoded, and whether the codec refused the rest. */
    private record Decoded<T>(List<T> messages, boolean refused) {}

    private static <T> Decoded<T> decode(Codec<T> codec, List<byte[]> pieces) {
        var messages = new ArrayList<T>();
        try {
            var decoder = codec.decoder();
            for (var piece : pieces) {
                decoder.decode(piece, messages::add);
            }
            decoder.end(messages::add);
            return new Decoded<>(messages, false);
        } catch (ProtocolException refused) {
            return new Decoded<>(messages, true);
        }
    }

    @Test
    void bytes() {
        Fuzz.repeat(
                inputs -> {
                    var input = inputs.next();
                    var all = new ByteArrayOutputStream();
                    decode(Codec.bytes(), inputs.cut(input)).messages().forEach(all::writeBytes);

                    assertThat(all.toByteArray()).isEqualTo(input);
                });
    }

    @Test
    void text_in_utf_8() {
        text(UTF_8);
    }

    @Test
    void text_in_latin_1() {
        text(ISO_8859_1);
    }

    private static void text(Charset charset) {
        Fuzz.repeat(
                inputs -> {
                    var input = inputs.next();
                    var decoded = decode(Codec.text(charset), inputs.cut(input));

                    assertThat(String.join("", decoded.messages()))
                            .isEqualTo(new String(input, charset));
                    assertThat(decoded.messages()).doesNotContain("");
                });
    }

    @Test
    void lines() {
        Fuzz.repeat(
                inputs -> {
                    var input = inputs.next();
                    var lines = Codec.lines(UTF_8, LONGEST_LINE);

                    assertThat(decode(lines, inputs.cut(input))).isEqualTo(linesOf(input));
                });
    }

    /** Decodes the whole input with the JDK's own methods, one line after the other. */
    private static Decoded<String> linesOf(byte[] input) {
        var lines = new ArrayList<String>();
        var rest = new String(input, ISO_8859_1);
        while (!rest.isEmpty()) {
            int end = rest.indexOf('\n');
            var line = end < 0 ? rest : rest.substring(0, end);
            line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (line.length() > LONGEST_LINE) {
                return new Decoded<>(lines, true);
            }
            lines.add(new String(line.getBytes(ISO_8859_1), UTF_8));
            rest = end < 0 ? "" : rest.substring(end + 1);
        }
        return new Decoded<>(lines, false);
    }

    @Test
    void a_line_without_end_costs_no_more_memory_than_its_limit_allows() {
        int limit = 1 << 20;
        var piece = "x".repeat(1_000).getBytes(UTF_8);
        var pieces = Collections.nCopies(1_000_000, piece);
        var codec = Codec.lines(UTF_8, limit);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(decode(codec, pieces)).isEqualTo(new Decoded<>(List.of(), true));

        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as(
                        "everything that was ever allocated: a buffer that doubles until it holds a line")
                .isLessThan(4L * limit);
    }
}
