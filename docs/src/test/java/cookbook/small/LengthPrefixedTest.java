package cookbook.small;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cookbook.codec.Decoder;
import java.io.ByteArrayOutputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthPrefixedTest {

    private static final int MAX = 1000;

    private final LengthPrefixed codec = new LengthPrefixed(MAX);
    private final Decoder<byte[]> decoder = codec.decoder();
    private final List<byte[]> received = new ArrayList<>();

    private void decode(int... bytes) throws ProtocolException {
        var chunk = new byte[bytes.length];
        for (int n = 0; n < bytes.length; n++) {
            chunk[n] = (byte) bytes[n];
        }
        decoder.decode(chunk, received::add);
    }

    @Test
    void the_length_comes_first_in_four_bytes_the_highest_first() {
        assertThat(codec.encode(new byte[] {7, 8, 9})).containsExactly(0, 0, 0, 3, 7, 8, 9);
        assertThat(codec.encode(new byte[0])).containsExactly(0, 0, 0, 0);
        assertThat(codec.encode(new byte[258])).startsWith(0, 0, 1, 2).hasSize(262);
    }

    @Test
    void messages_are_whole_however_they_come() throws ProtocolException {
        decode(0, 0);
        decode(0, 3, 7);
        assertThat(received).isEmpty();
        decode(8, 9, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(received).containsExactly(new byte[] {7, 8, 9}, new byte[0]);
        decode(5);
        assertThat(received).hasSize(3).last().isEqualTo(new byte[] {5});
        decoder.end(received::add);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 64, 10_000})
    void any_bytes_in_pieces_of_any_size_come_out_as_they_went_in(int piece)
            throws ProtocolException {
        var random = new Random(piece);
        var sent = new ArrayList<byte[]>();
        var stream = new ByteArrayOutputStream();
        for (int n = 0; n < 50; n++) {
            var message = new byte[random.nextInt(MAX + 1)];
            random.nextBytes(message);
            sent.add(message);
            stream.writeBytes(codec.encode(message));
        }
        var bytes = stream.toByteArray();
        for (int from = 0; from < bytes.length; from += piece) {
            int to = Math.min(bytes.length, from + piece);
            decoder.decode(Arrays.copyOfRange(bytes, from, to), received::add);
        }
        decoder.end(received::add);
        assertThat(received).containsExactlyElementsOf(sent);
    }

    @Test
    void a_message_longer_than_allowed_is_refused_before_it_has_arrived() {
        assertThatThrownBy(() -> decode(0, 0, 3, 0xe9))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a message of 1001 bytes; at most 1000 are allowed");
        assertThatThrownBy(() -> codec.encode(new byte[1001]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a message of 1001 bytes; at most 1000 are allowed");
    }

    @Test
    void the_highest_bit_is_not_a_sign() {
        assertThatThrownBy(() -> decode(0xff, 0xff, 0xff, 0xff))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a message of 4294967295 bytes; at most 1000 are allowed");
    }

    @Test
    void an_end_in_the_middle_is_not_a_message() throws ProtocolException {
        decode(0, 0, 0, 2, 1);
        assertThatThrownBy(() -> decoder.end(received::add))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("the stream ended in the middle of a message");
        assertThat(received).isEmpty();
    }
}
