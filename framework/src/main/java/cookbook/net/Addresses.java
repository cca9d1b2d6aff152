package cookbook.net;

import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Both ends of a connection.
 *
 * @param peer the client's address and port
 * @param local the address and port that the client connected to
 */
public record Addresses(InetSocketAddress peer, InetSocketAddress local) {

    static Addresses of(Socket socket) {
        return new Addresses(
                (InetSocketAddress) socket.getRemoteSocketAddress(),
                (InetSocketAddress) socket.getLocalSocketAddress());
    }

    /** An address as people write it, such as {@code 127.0.0.1:1500} or {@code [::1]:1500}. */
    static String text(InetSocketAddress address) {
        String host =
                address.isUnresolved()
                        ? address.getHostString()
                        : address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
