package cookbook.codec;

import java.nio.charset.Charset;

/**
 * What a message is on a socket. TCP carries a stream of bytes and knows no messages: what was sent
 * in one piece may come in several, and the other way round. A codec says where one message ends
 * and the next begins.
 *
 * <p>A codec serves many connections at once and has no state; a {@link Decoder} serves one.
 *
 * @param <T> the messages
 */
public interface Codec<T> {

    /** A decoder for one connection. */
    Decoder<T> decoder();

    /** The bytes that stand for a message. Called by the writer's thread. */
    byte[] encode(T message);

    /**
     * Chunks: whatever has arrived when the reader looks, at most 32 KiB. Where one chunk ends and
     * the next begins means nothing.
     */
    static Codec<byte[]> bytes() {
        return new BytesCodec();
    }

    /**
     * The same chunks as text. A character that comes in two chunks arrives whole, in the second; a
     * byte that is no character becomes U+FFFD. In ISO-8859-1 every byte is a character, so
     * whatever comes in can go out again.
     */
    static Codec<String> text(Charset charset) {
        return new TextCodec(charset);
    }

    /**
     * One message a line. A line that comes in ends with LF or CRLF, which is not part of the
     * message; what follows the last line end when the peer closes is a message too. A message that
     * goes out gets an LF, unless it ends with one.
     *
     * @param charset one that writes a line feed as the byte 10, as UTF-8 and ISO-8859-1 do
     * @param maxLength the most bytes a line may have that comes in, without its end; a longer one
     *     ends its connection with a {@code BAD_INPUT}
     * @throws IllegalArgumentException if the charset writes a line feed otherwise, or the length
     *     is less than 1
     */
    static Codec<String> lines(Charset charset, int maxLength) {
        return new LinesCodec(charset, maxLength);
    }
}
