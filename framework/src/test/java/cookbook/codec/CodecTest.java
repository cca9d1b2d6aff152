package cookbook.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.net.ProtocolException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    /** The messages of a stream that comes in these chunks and then ends. */
    private static <T> List<T> decode(Codec<T> codec, byte[]... chunks) throws ProtocolException {
        var messages = new ArrayList<T>();
        var decoder = codec.decoder();
        for (var chunk : chunks) {
            decoder.decode(chunk, messages::add);
        }
        decoder.end(messages::add);
        return messages;
    }

    private static List<String> decode(Codec<String> codec, String... chunks)
            throws ProtocolException {
        return decode(
                codec,
                Arrays.stream(chunks)
                        .map(chunk -> chunk.getBytes(ISO_8859_1))
                        .toArray(byte[][]::new));
    }

    @Test
    void bytes_are_the_chunks_themselves() throws ProtocolException {
        byte[] one = {0, -1};
        byte[] other = {10};

        assertThat(decode(Codec.bytes(), one, other)).containsExactly(one, other);
        assertThat(Codec.bytes().encode(one)).isSameAs(one);
    }

    @Test
    void text_is_the_chunks_decoded() throws ProtocolException {
        assertThat(decode(Codec.text(UTF_8), "a", "b\n")).containsExactly("a", "b\n");
        assertThat(Codec.text(UTF_8).encode("é")).containsExactly(0xc3, 0xa9);
    }

    @Test
    void a_character_that_comes_in_two_chunks_arrives_whole_in_the_second()
            throws ProtocolException {
        assertThat(decode(Codec.text(UTF_8), "caf\u00c3", "\u00a9!")).containsExactly("caf", "é!");
        assertThat(decode(Codec.text(UTF_8), "\u00f0", "\u009f", "\u0098", "\u0080"))
                .containsExactly("😀");
    }

    @Test
    void a_character_that_is_never_completed_becomes_a_replacement_character()
            throws ProtocolException {
        assertThat(decode(Codec.text(UTF_8), "caf\u00c3")).containsExactly("caf", "\ufffd");
    }

    @Test
    void in_latin_1_every_byte_goes_in_and_out_unharmed() throws ProtocolException {
        var all = new byte[256];
        for (int b = 0; b < all.length; b++) {
            all[b] = (byte) b;
        }
        var text = decode(Codec.text(ISO_8859_1), all).getFirst();

        assertThat(text).hasSize(256);
        assertThat(Codec.text(ISO_8859_1).encode(text)).isEqualTo(all);
    }

    @RepeatedTest(200)
    void text_is_what_the_jdk_makes_of_the_whole_however_it_is_cut() throws ProtocolException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var bytes = randomText(random);
        for (String name : List.of("UTF-8", "ISO-8859-1", "UTF-16", "Shift_JIS", "GB18030")) {
            var charset = Charset.forName(name);

            assertThat(String.join("", decode(Codec.text(charset), cut(bytes, random))))
                    .as("seed %d, %s", seed, name)
                    .isEqualTo(new String(bytes, charset));
        }
    }

    private static List<Codec<?>> all() {
        return List.of(
                Codec.bytes(),
                Codec.text(UTF_8),
                Codec.text(ISO_8859_1),
                Codec.lines(UTF_8, 100_000));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_decoder_keeps_no_chunk_that_it_has_handed_on(Codec<?> codec) throws ProtocolException {
        var decoder = codec.decoder();
        var chunk = new WeakReference<>(handedOn(decoder, "x".repeat(30_000) + "\n"));

        await().until(() -> hasGone(chunk));
        decoder.end(_ -> {}); // it was still there itself
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00c3", "\u00f0\u009f", "\u00f0\u009f\u0098"})
    void of_a_chunk_that_ends_within_a_character_text_keeps_only_the_beginning_of_that_character(
            String begun) throws ProtocolException {
        var decoder = Codec.text(UTF_8).decoder();
        var chunk = new WeakReference<>(handedOn(decoder, "x".repeat(30_000) + begun));

        await().until(() -> hasGone(chunk));
        var rest = new ArrayList<String>();
        decoder.end(rest::add);
        assertThat(rest).containsExactly("\ufffd");
    }

    /** In a method of its own, whose frame keeps nothing when it has gone. */
    private static byte[] handedOn(Decoder<?> decoder, String text) throws ProtocolException {
        var chunk = text.getBytes(ISO_8859_1);
        decoder.decode(chunk, _ -> {});
        return chunk;
    }

    private static boolean hasGone(WeakReference<?> reference) {
        System.gc();
        return reference.refersTo(null);
    }

    /** Characters of one to four bytes in UTF-8, and bytes that are none. */
    private static byte[] randomText(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(40); n > 0; n--) {
            text.appendCodePoint("aé€😀\n\r".codePoints().toArray()[random.nextInt(6)]);
        }
        var bytes = text.toString().getBytes(UTF_8);
        for (int n = random.nextInt(5); n > 0 && bytes.length > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static byte[][] cut(byte[] bytes, Random random) {
        var chunks = new ArrayList<byte[]>();
        for (int start = 0; start < bytes.length; ) {
            int end = Math.min(bytes.length, start + 1 + random.nextInt(7));
            chunks.add(Arrays.copyOfRange(bytes, start, end));
            start = end;
        }
        return chunks.toArray(byte[][]::new);
    }

    @Test
    void a_line_is_a_message_whatever_pieces_it_comes_in() throws ProtocolException {
        var lines = Codec.lines(UTF_8, 100);

        assertThat(decode(lines, "one\ntwo\n")).containsExactly("one", "two");
        assertThat(decode(lines, "o", "ne", "\nt", "wo\n")).containsExactly("one", "two");
    }

    @Test
    void lines_end_with_lf_or_crlf() throws ProtocolException {
        var lines = Codec.lines(UTF_8, 100);

        assertThat(decode(lines, "one\r\ntwo\n\r\n\n")).containsExactly("one", "two", "", "");
        assertThat(decode(lines, "one\r", "\ntwo\n")).containsExactly("one", "two");
        assertThat(decode(lines, "a\rb\n")).containsExactly("a\rb");
    }

    @Test
    void what_follows_the_last_line_end_is_a_message_too() throws ProtocolException {
        assertThat(decode(Codec.lines(UTF_8, 100), "one\ntwo")).containsExactly("one", "two");
        assertThat(decode(Codec.lines(UTF_8, 100), "one\r")).containsExactly("one");
        assertThat(decode(Codec.lines(UTF_8, 100), "")).isEmpty();
    }

    @Test
    void a_line_that_goes_out_gets_an_end_unless_it_has_one() {
        var lines = Codec.lines(UTF_8, 100);

        assertThat(lines.encode("one")).isEqualTo("one\n".getBytes(UTF_8));
        assertThat(lines.encode("one\n")).isEqualTo("one\n".getBytes(UTF_8));
        assertThat(lines.encode("")).isEqualTo("\n".getBytes(UTF_8));
    }

    @RepeatedTest(200)
    void lines_are_the_same_however_the_stream_is_cut() throws ProtocolException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var bytes = randomText(random);
        var lines = Codec.lines(UTF_8, 1000);

        assertThat(decode(lines, cut(bytes, random)))
                .as("seed %d", seed)
                .isEqualTo(decode(lines, bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "1234\n", "1234\r\n", "1234|\n", "1|2|3|4|\r|\n", "1234\r|\n"})
    void a_line_can_have_the_maximum_length(String stream) throws ProtocolException {
        assertThat(decode(Codec.lines(UTF_8, 4), stream.split("\\|"))).containsExactly("1234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345", "12345\n", "12345\r\n", "123456789", "1|2|3|4|5|\n", "1234\r5"})
    void a_longer_line_is_refused(String stream) {
        assertThatThrownBy(() -> decode(Codec.lines(UTF_8, 4), stream.split("\\|")))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a line longer than 4 bytes");
    }

    @Test
    void an_endless_line_is_refused_as_soon_as_it_is_too_long() {
        var decoder = Codec.lines(UTF_8, 1_000_000).decoder();
        var chunk = "x".repeat(30_000).getBytes(UTF_8);

        assertThatThrownBy(
                        () -> {
                            for (int n = 0; n < 34; n++) {
                                decoder.decode(chunk, line -> {});
                            }
                        })
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void lines_need_a_charset_with_a_one_byte_line_feed() {
        assertThatThrownBy(() -> Codec.lines(UTF_16, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "lines need a charset that writes a line feed as the byte 10;"
                                + " UTF-16 does not");
    }

    @Test
    void a_line_must_be_allowed_a_length() {
        assertThatThrownBy(() -> Codec.lines(UTF_8, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxLength must be at least 1, not 0");
    }
}
