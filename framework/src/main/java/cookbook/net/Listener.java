package cookbook.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The listening socket of a server. */
final class Listener implements Closeable {

    private static final int KNOCK_TIMEOUT_MS = 100;

    private final ServerSocket socket;

    /** The address of {@link #knock}, which is no client. */
    private volatile InetSocketAddress knocker;

    private Listener(ServerSocket socket) {
        this.socket = socket;
    }

    /**
     * Listens at this address.
     *
     * @throws UncheckedIOException if that can't be; its text says where and why
     */
    static Listener at(String host, int port, int backlog) {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw cannotListen(address, new IOException("unknown host"));
        }
        try {
            var socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(address, backlog);
                return new Listener(socket);
            } catch (IOException notBound) {
                socket.close();
                throw notBound;
            }
        } catch (IOException why) {
            throw cannotListen(address, why);
        }
    }

    private static UncheckedIOException cannotListen(InetSocketAddress address, IOException why) {
        return new UncheckedIOException(
                "cannot listen on " + Addresses.text(address) + ": " + why.getMessage(), why);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** The next client; waits for it. Null if it was only {@link #knock}. */
    Socket accept() throws IOException {
        var client = socket.accept();
        if (client.getRemoteSocketAddress().equals(knocker)) {
            client.close();
            return null;
        }
        return client;
    }

    /** The next client that waits already. Null if there is none that can be let in. */
    Socket acceptWaiting() {
        try {
            socket.setSoTimeout(1);
            Socket client;
            do {
                client = accept();
            } while (client == null);
            return client;
        } catch (IOException none) {
            return null;
        }
    }

    /**
     * Makes a thread that waits in {@link #accept} return. To close the socket would do so too, but
     * would reset the clients that have connected and wait to be accepted.
     */
    void knock() {
        InetAddress bound = socket.getInetAddress();
        InetAddress here = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        try (var knock = new Socket()) {
            knock.bind(new InetSocketAddress(here, 0));
            knocker = (InetSocketAddress) knock.getLocalSocketAddress();
            knock.connect(new InetSocketAddress(here, socket.getLocalPort()), KNOCK_TIMEOUT_MS);
        } catch (IOException backlogIsFull) {
            // then nobody waits in accept
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
