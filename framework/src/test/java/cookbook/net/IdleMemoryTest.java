package cookbook.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.codec.Decoder;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import java.lang.ref.WeakReference;
import java.net.ProtocolException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A connection that waits for its client keeps nothing of what was said on it. The server talks
 * once only, so its code is still interpreted: then a variable lives as long as its method.
 */
class IdleMemoryTest {

    private static final int MUCH = 30_000;

    private static List<Codec<?>> all() {
        return List.of(
                Codec.bytes(),
                Codec.text(UTF_8),
                Codec.text(ISO_8859_1),
                Codec.lines(UTF_8, 2 * MUCH));
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void an_idle_connection_keeps_neither_the_last_chunk_nor_the_last_message(Codec<T> codec)
            throws Exception {
        var seen = new Witness<>(codec);
        try (var server = new SimpleServer<T>(Handler::echo, seen, 0)) {
            server.start();
            try (var client = new Client(server.port())) {
                client.echo("x".repeat(MUCH) + "\n");

                await().until(seen::isForgotten);
                assertThat(client.echo("still here\n")).isEqualTo("still here\n");
            }
        }
    }

    /** The same codec; knows which of the chunks and messages that it has seen are still there. */
    private record Witness<T>(Codec<T> codec, Queue<WeakReference<Object>> seen)
            implements Codec<T> {

        Witness(Codec<T> codec) {
            this(codec, new ConcurrentLinkedQueue<>());
        }

        boolean isForgotten() {
            System.gc();
            return seen.stream().allMatch(each -> each.refersTo(null));
        }

        private <M> M see(M something) {
            seen.add(new WeakReference<>(something));
            return something;
        }

        @Override
        public byte[] encode(T message) {
            return see(codec.encode(message));
        }

        @Override
        public Decoder<T> decoder() {
            var decoder = codec.decoder();
            return new Decoder<>() {
                @Override
                public void decode(byte[] bytes, Consumer<? super T> messages)
                        throws ProtocolException {
                    decoder.decode(see(bytes), message -> messages.accept(see(message)));
                }

                @Override
                public void end(Consumer<? super T> messages) throws ProtocolException {
                    decoder.end(messages);
                }
            };
        }
    }
}
