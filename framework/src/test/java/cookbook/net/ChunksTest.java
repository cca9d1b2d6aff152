package cookbook.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 511, 512, 513, 10_000, Chunks.MOST})
    void what_has_arrived_is_one_chunk(int length) throws IOException {
        var arrived = bytes(length);
        var chunks = new Chunks(new ByteArrayInputStream(arrived));

        assertThat(chunks.next()).isEqualTo(arrived);
        assertThat(chunks.next()).isNull();
    }

    @Test
    void a_chunk_is_never_larger_than_the_maximum() throws IOException {
        var arrived = bytes(Chunks.MOST + 1);
        var chunks = new Chunks(new ByteArrayInputStream(arrived));

        assertThat(chunks.next()).hasSize(Chunks.MOST);
        assertThat(chunks.next()).hasSize(1);
    }

    @Test
    void what_has_not_arrived_is_not_waited_for() throws IOException {
        var first = new ByteArrayInputStream(bytes(512));
        InputStream pieces = new SequenceInputStream(first, new ByteArrayInputStream(bytes(3)));

        var chunks = new Chunks(pieces);

        assertThat(chunks.next()).hasSize(512);
        assertThat(chunks.next()).hasSize(3);
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
