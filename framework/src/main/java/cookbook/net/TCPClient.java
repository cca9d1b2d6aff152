package cookbook.net;

import cookbook.codec.Codec;
import cookbook.component.Graphline;
import cookbook.net.SocketShutdown.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A connection to a server, as a component: what is sent to its {@code inbox} goes to the server,
 * and what the server sends comes out of its {@code outbox}. It connects when it is activated.
 *
 * <p>When those who send to it have ended, all they sent is written, and then only the output of
 * the socket is shut down: the client goes on until the server has answered all and closes. A
 * {@link cookbook.component.ShutdownMicroprocess} on {@code control} closes the connection without
 * waiting for more answers. When the connection is over, {@code signal} says why, with a {@link
 * SocketShutdown}, after all that came before. Kamaelia: {@code
 * Kamaelia.Internet.TCPClient.TCPClient}.
 *
 * @param <T> the messages of the protocol, as its codec has them
 */
public final class TCPClient<T> extends Graphline<T, T> {

    private static final Pattern ADDRESS =
            Pattern.compile("(?<host>\\[[^\\s\\]]+]|[^\\s:/]+):(?<port>\\d{1,5})");

    private static final int CONNECT_TIMEOUT_MS = (int) Duration.ofSeconds(10).toMillis();

    private final Socket socket;
    private final Wire<T> wire;
    private final InetSocketAddress server;
    private volatile String trouble;

    /**
     * @param host a name or an address; it is looked up now
     * @param port 1 to 65535
     * @throws IllegalArgumentException if the port is out of its range
     */
    public TCPClient(String host, int port, Codec<T> codec) {
        var socket = new Socket();
        var wire = new Wire<>(socket, socket, codec, true);
        super(wire.writer, wire.reader);
        this.socket = socket;
        this.wire = wire;
        this.server = new InetSocketAddress(host, port);
    }

    /**
     * A client for the server at an address.
     *
     * @param address as in {@code 127.0.0.1:1500}, {@code example.org:1500} or {@code [::1]:1500}
     * @throws IllegalArgumentException if it is none; the message is for people
     */
    public static <T> TCPClient<T> to(String address, Codec<T> codec) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an address: '" + address + "'; HOST:PORT is");
        }
        return new TCPClient<>(parts.group("host"), Integer.parseInt(parts.group("port")), codec);
    }

    @Override
    protected void main() {
        try {
            connect();
        } catch (IOException why) {
            trouble = "cannot connect to " + Addresses.text(server) + ": " + why.getMessage();
            wire.reader.hangUp(Reason.UNREACHABLE);
            wire.stop();
        }
        try {
            super.main();
        } finally {
            wire.close();
            if (trouble == null && wire.wasBroken()) {
                trouble = Addresses.text(server) + " broke the connection";
            }
        }
    }

    /**
     * What went wrong, in one line for people, once the client has ended: no connection, or one
     * that broke before all was said. Empty if nothing did.
     */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void connect() throws IOException {
        if (server.isUnresolved()) {
            throw new UnknownHostException("unknown host");
        }
        socket.setTcpNoDelay(true);
        socket.connect(server, CONNECT_TIMEOUT_MS);
    }
}
