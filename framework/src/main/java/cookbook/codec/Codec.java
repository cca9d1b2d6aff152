package cookbook.codec;

import java.nio.charset.Charset;

/**
 * What a message is on a socket. TCP carries a stream of bytes and knows no messages: what was sent
 * in one piece can arrive in several, and what was sent in several can arrive in one. A codec says
 * where one message ends and the next begins.
 *
 * <p>A codec serves many connections at once, so it must have no state. What a connection needs to
 * remember is in its {@link Decoder}.
 *
 * @param <T> the messages
 */
public interface Codec<T> {

    /** A decoder for one connection. */
    Decoder<T> decoder();

    /** The bytes that represent a message. Called on the connection's thread, which writes them. */
    byte[] encode(T message);

    /**
     * Chunks: whatever has arrived when the reader reads, at most 32 KiB. Where one chunk ends and
     * the next begins means nothing.
     */
    static Codec<byte[]> bytes() {
        return new BytesCodec();
    }

    /**
     * The same chunks as text. A character whose bytes are in two chunks arrives whole, in the
     * second; a byte that is not part of a character becomes U+FFFD. In ISO-8859-1 every byte is a
     * character, so whatever comes in can go out again.
     */
    static Codec<String> text(Charset charset) {
        return new TextCodec(charset);
    }

    /**
     * One message per line. An incoming line ends with LF or CRLF, which is not part of the
     * message; what is left after the last line end when the peer closes is a message too. An
     * outgoing message gets an LF, unless it ends with one.
     *
     * @param charset one that writes a line feed as the byte 10, as UTF-8 and ISO-8859-1 do
     * @param maxLength the most bytes that an incoming line can have, without its end; a longer one
     *     ends its connection with {@code BAD_INPUT}
     * @throws IllegalArgumentException if the charset writes a line feed in any other way, or if
     *     the length is less than 1
     */
    static Codec<String> lines(Charset charset, int maxLength) {
        return new LinesCodec(charset, maxLength);
    }
}
