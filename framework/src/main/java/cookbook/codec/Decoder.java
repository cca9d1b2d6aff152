package cookbook.codec;

import java.net.ProtocolException;
import java.util.function.Consumer;

/**
 * Turns the bytes of one connection into messages, and keeps what is not a whole message yet.
 * Called only on the thread of the reader.
 *
 * @param <T> the messages
 */
public interface Decoder<T> {

    /**
     * Takes the next bytes, and passes on every message that is now complete.
     *
     * @param bytes at least one; the decoder can keep the array
     * @throws ProtocolException if the bytes are not a message; the exception says what they are
     *     instead, as in "a line longer than 80 bytes", and the connection ends
     */
    void decode(byte[] bytes, Consumer<? super T> messages) throws ProtocolException;

    /**
     * Called at the end of the stream: passes on what is left, if that is a message.
     *
     * @throws ProtocolException as {@link #decode} does
     */
    void end(Consumer<? super T> messages) throws ProtocolException;
}
