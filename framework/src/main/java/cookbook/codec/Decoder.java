package cookbook.codec;

import java.net.ProtocolException;
import java.util.function.Consumer;

/**
 * Turns the bytes of one connection into messages, and keeps what is not a whole message yet.
 * Called by the reader's thread only.
 *
 * @param <T> the messages
 */
public interface Decoder<T> {

    /**
     * Takes the next bytes, and hands on every message that is complete now.
     *
     * @param bytes at least one; the decoder may keep the array
     * @throws ProtocolException if the bytes are no message; its text says what is wrong with them,
     *     and the connection ends
     */
    void decode(byte[] bytes, Consumer<? super T> messages) throws ProtocolException;

    /**
     * The stream has ended: hands on what is left, if that makes a message.
     *
     * @throws ProtocolException as {@link #decode} does
     */
    void end(Consumer<? super T> messages) throws ProtocolException;
}
