package cookbook.codec;

import java.util.function.Consumer;

/** Every chunk is a message. */
final class BytesCodec implements Codec<byte[]>, Decoder<byte[]> {

    @Override
    public Decoder<byte[]> decoder() {
        return this;
    }

    @Override
    public byte[] encode(byte[] message) {
        return message;
    }

    @Override
    public void decode(byte[] bytes, Consumer<? super byte[]> messages) {
        messages.accept(bytes);
    }

    @Override
    public void end(Consumer<? super byte[]> messages) {}
}
