package cookbook.small;

import cookbook.codec.Codec;
import cookbook.codec.Decoder;
import java.io.ByteArrayOutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Messages of bytes. Before each comes its length, in four bytes with the most significant first. A
 * message can contain any bytes, or none.
 */
final class LengthPrefixed implements Codec<byte[]> {

    private final int maxLength;

    /**
     * @param maxLength the most bytes of a message, in both directions, without the four before it;
     *     a longer one that comes in ends its connection
     * @throws IllegalArgumentException if that is negative
     */
    LengthPrefixed(int maxLength) {
        if (maxLength < 0) {
            throw new IllegalArgumentException("a message can't have " + maxLength + " bytes");
        }
        this.maxLength = maxLength;
    }

    /**
     * @throws IllegalArgumentException if the message is longer than allowed
     */
    @Override
    public byte[] encode(byte[] message) {
        if (message.length > maxLength) {
            throw new IllegalArgumentException(tooLong("" + message.length));
        }
        return ByteBuffer.allocate(Integer.BYTES + message.length)
                .putInt(message.length)
                .put(message)
                .array();
    }

    private String tooLong(String length) {
        return "a message of " + length + " bytes; at most " + maxLength + " are allowed";
    }

    @Override
    public Decoder<byte[]> decoder() {
        return new LengthDecoder();
    }

    private final class LengthDecoder implements Decoder<byte[]> {

        /** What has come of the next message and its length; null if nothing has. */
        private ByteArrayOutputStream begun;

        @Override
        public void decode(byte[] bytes, Consumer<? super byte[]> messages)
                throws ProtocolException {
            var all = ByteBuffer.wrap(withBegun(bytes));
            while (all.remaining() >= Integer.BYTES) {
                int length = all.getInt(all.position());
                if (length < 0 || length > maxLength) {
                    throw new ProtocolException(tooLong(Integer.toUnsignedString(length)));
                }
                if (all.remaining() < Integer.BYTES + length) {
                    break;
                }
                int start = all.position() + Integer.BYTES;
                messages.accept(Arrays.copyOfRange(all.array(), start, start + length));
                all.position(start + length);
            }
            keep(all);
        }

        private byte[] withBegun(byte[] bytes) {
            if (begun == null) {
                return bytes;
            }
            begun.writeBytes(bytes);
            return begun.toByteArray();
        }

        private void keep(ByteBuffer rest) {
            begun = null;
            if (rest.hasRemaining()) {
                begun = new ByteArrayOutputStream(rest.remaining());
                begun.write(rest.array(), rest.position(), rest.remaining());
            }
        }

        @Override
        public void end(Consumer<? super byte[]> messages) throws ProtocolException {
            if (begun != null) {
                throw new ProtocolException("the stream ended in the middle of a message");
            }
        }
    }
}
