package cookbook.net;

import cookbook.codec.Codec;
import cookbook.component.Component;
import java.util.function.Supplier;

/**
 * A server for handlers that don't need to know who has connected. It makes one handler per client.
 *
 * {@snippet :
 * new SimpleServer<>(Echo::new, Codec.bytes(), ServerOptions.port(1500)).run();
 * }
 *
 * {@link ServerCore} describes the rest. Kamaelia: {@code
 * Kamaelia.Chassis.ConnectedServer.SimpleServer}.
 *
 * @param <T> the messages of the protocol, as its codec has them
 */
public final class SimpleServer<T> extends ServerCore<T> {

    /** A server with the {@linkplain ServerOptions#port default options}. */
    public SimpleServer(
            Supplier<? extends Component<? super T, ? extends T>> protocol,
            Codec<T> codec,
            int port) {
        this(protocol, codec, ServerOptions.port(port));
    }

    public SimpleServer(
            Supplier<? extends Component<? super T, ? extends T>> protocol,
            Codec<T> codec,
            ServerOptions options) {
        super(_ -> protocol.get(), codec, options);
    }
}
