package cookbook.codec;

import java.io.ByteArrayOutputStream;
import java.net.ProtocolException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.Consumer;

/** Every line is a message. */
final class LinesCodec implements Codec<String> {

    private static final byte LF = '\n';
    private static final byte CR = '\r';

    private final Charset charset;
    private final int maxLength;

    LinesCodec(Charset charset, int maxLength) {
        if (!Arrays.equals("\n".getBytes(charset), new byte[] {LF})) {
            throw new IllegalArgumentException(
                    "lines need a charset that writes a line feed as the byte 10; "
                            + charset
                            + " does not");
        }
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength must be at least 1, not " + maxLength);
        }
        this.charset = charset;
        this.maxLength = maxLength;
    }

    @Override
    public byte[] encode(String message) {
        return (message.endsWith("\n") ? message : message + "\n").getBytes(charset);
    }

    @Override
    public Decoder<String> decoder() {
        return new LineDecoder();
    }

    private final class LineDecoder implements Decoder<String> {

        /** The beginning of a line whose end has not arrived yet; null most of the time. */
        private ByteArrayOutputStream begun;

        @Override
        public void decode(byte[] bytes, Consumer<? super String> messages)
                throws ProtocolException {
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == LF) {
                    messages.accept(line(bytes, start, i));
                    start = i + 1;
                }
            }
            if (start < bytes.length) {
                keep(bytes, start, bytes.length);
            }
        }

        @Override
        public void end(Consumer<? super String> messages) throws ProtocolException {
            if (begun != null) {
                messages.accept(line(new byte[0], 0, 0));
            }
        }

        private String line(byte[] bytes, int start, int end) throws ProtocolException {
            if (begun == null) {
                return text(bytes, start, end);
            }
            keep(bytes, start, end);
            var line = begun.toByteArray();
            begun = null;
            return text(line, 0, line.length);
        }

        /**
         * Has room for one byte more than a line can have, since that could be the CR of its end.
         */
        private void keep(byte[] bytes, int start, int end) throws ProtocolException {
            if (begun == null) {
                begun = new ByteArrayOutputStream(0);
            }
            checkLength(begun.size() + end - start - 1);
            begun.write(bytes, start, end - start);
        }

        private String text(byte[] bytes, int start, int end) throws ProtocolException {
            int length = end - start;
            if (length > 0 && bytes[end - 1] == CR) {
                length--;
            }
            checkLength(length);
            return new String(bytes, start, length, charset);
        }

        private void checkLength(int length) throws ProtocolException {
            if (length > maxLength) {
                throw new ProtocolException("a line longer than " + maxLength + " bytes");
            }
        }
    }
}
