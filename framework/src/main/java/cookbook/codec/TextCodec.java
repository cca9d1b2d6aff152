package cookbook.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.function.Consumer;

/** Every chunk is a message, decoded across the borders of the chunks. */
final class TextCodec implements Codec<String> {

    private final Charset charset;

    TextCodec(Charset charset) {
        this.charset = charset;
    }

    @Override
    public byte[] encode(String message) {
        return message.getBytes(charset);
    }

    @Override
    public Decoder<String> decoder() {
        return new TextDecoder(
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static final class TextDecoder implements Decoder<String> {

        private final CharsetDecoder charset;

        /** The beginning of a character whose rest has not come yet. */
        private ByteBuffer begun = ByteBuffer.allocate(0);

        TextDecoder(CharsetDecoder charset) {
            this.charset = charset;
        }

        @Override
        public void decode(byte[] bytes, Consumer<? super String> messages) {
            handOn(append(bytes), false, messages);
        }

        @Override
        public void end(Consumer<? super String> messages) {
            handOn(begun, true, messages);
        }

        private ByteBuffer append(byte[] bytes) {
            if (!begun.hasRemaining()) {
                return ByteBuffer.wrap(bytes);
            }
            return ByteBuffer.allocate(begun.remaining() + bytes.length)
                    .put(begun)
                    .put(bytes)
                    .flip();
        }

        private void handOn(ByteBuffer bytes, boolean last, Consumer<? super String> messages) {
            int enough = (int) Math.ceil(bytes.remaining() * charset.maxCharsPerByte()) + 2;
            var chars = CharBuffer.allocate(enough);
            charset.decode(bytes, chars, last);
            if (last) {
                charset.flush(chars);
            }
            begun = bytes;
            if (chars.flip().hasRemaining()) {
                messages.accept(chars.toString());
            }
        }
    }
}
