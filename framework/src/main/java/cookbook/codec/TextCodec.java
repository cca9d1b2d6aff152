package cookbook.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.function.Consumer;

/** Every chunk is a message. Characters that are cut between two chunks are decoded whole. */
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

        private static final byte[] NOTHING = {};

        private final CharsetDecoder charset;

        /** Only the beginning of a character whose rest has not arrived yet. */
        private byte[] begun = NOTHING;

        TextDecoder(CharsetDecoder charset) {
            this.charset = charset;
        }

        @Override
        public void decode(byte[] bytes, Consumer<? super String> messages) {
            handOn(bytes, false, messages);
        }

        @Override
        public void end(Consumer<? super String> messages) {
            handOn(NOTHING, true, messages);
        }

        private void handOn(byte[] next, boolean last, Consumer<? super String> messages) {
            var text = text(afterBegun(next), last);
            if (!text.isEmpty()) {
                messages.accept(text);
            }
        }

        private ByteBuffer afterBegun(byte[] next) {
            if (begun.length == 0) {
                return ByteBuffer.wrap(next);
            }
            return ByteBuffer.allocate(begun.length + next.length).put(begun).put(next).flip();
        }

        private String text(ByteBuffer bytes, boolean last) {
            int enough = (int) Math.ceil(bytes.remaining() * charset.maxCharsPerByte()) + 2;
            var chars = CharBuffer.allocate(enough);
            charset.decode(bytes, chars, last);
            if (last) {
                charset.flush(chars);
            }
            begun = rest(bytes);
            return chars.flip().toString();
        }

        private static byte[] rest(ByteBuffer bytes) {
            if (!bytes.hasRemaining()) {
                return NOTHING;
            }
            var rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return rest;
        }
    }
}
