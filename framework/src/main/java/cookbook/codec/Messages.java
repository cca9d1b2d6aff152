package cookbook.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * The messages in a stream of bytes, such as a file, one after the other. Not thread-safe.
 *
 * @param <T> the messages
 */
public final class Messages<T> {

    private static final int CHUNK = 32 * 1024;

    private final InputStream in;
    private final Decoder<T> decoder;

    /** The messages of the last chunk that {@link #next} has not returned yet. */
    private final Queue<T> ready = new ArrayDeque<>();

    private boolean ended;
    private IOException trouble;

    public Messages(InputStream in, Codec<T> codec) {
        this.in = in;
        this.decoder = codec.decoder();
    }

    /**
     * The next message, or null at the end of the stream. Waits until there is one.
     *
     * @throws IOException if the stream can't be read, or its bytes are not a message, as {@link
     *     Decoder#decode} says; all messages before that are returned first
     */
    public T next() throws IOException {
        while (ready.isEmpty()) {
            if (trouble != null) {
                throw trouble;
            }
            if (ended) {
                return null;
            }
            readOn();
        }
        return ready.remove();
    }

    private void readOn() {
        try {
            var chunk = new byte[CHUNK];
            int length = in.read(chunk);
            if (length < 0) {
                ended = true;
                decoder.end(ready::add);
            } else if (length > 0) {
                decoder.decode(Arrays.copyOf(chunk, length), ready::add);
            }
        } catch (IOException cause) {
            trouble = cause;
        }
    }
}
