package cookbook.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/** The listening socket of a server. */
final class Listener implements Closeable {

    private static final int WAKE_UP_TIMEOUT_MS = 100;

    private final ServerSocket socket;

    /**
     * Connects to the listening socket when a thread that waits in {@link #accept} has to return.
     * Closing the listening socket would make it return too, but would reset the clients in the
     * accept queue. It is bound in advance, so that it needs no file descriptor later.
     */
    private final Socket wakeUp;

    private volatile boolean stopping;
    private volatile boolean finished;

    private Listener(ServerSocket socket, Socket wakeUp) {
        this.socket = socket;
        this.wakeUp = wakeUp;
    }

    /**
     * Listens on this address.
     *
     * @throws UncheckedIOException if that fails; its message says where and why
     */
    static Listener at(String host, int port, int backlog) {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw cannotListen(address, new IOException("unknown host"));
        }
        ServerSocket socket = null;
        try {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address, backlog);
            var wakeUp = new Socket();
            wakeUp.bind(new InetSocketAddress(here(socket), 0));
            return new Listener(socket, wakeUp);
        } catch (IOException why) {
            closeQuietly(socket);
            throw cannotListen(address, why);
        }
    }

    private static InetAddress here(ServerSocket socket) {
        var bound = socket.getInetAddress();
        return bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
    }

    private static UncheckedIOException cannotListen(InetSocketAddress address, IOException why) {
        var where = Addresses.text(address);
        return new UncheckedIOException("cannot listen on " + where + ": " + why.getMessage(), why);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /**
     * The next client; waits for it. Null if there will be none, because this was told to stop and
     * the accept queue is empty, or because it is closed; then it {@link #isFinished}.
     */
    Socket accept() throws IOException {
        while (true) {
            try {
                if (stopping) {
                    socket.setSoTimeout(1);
                }
                var client = socket.accept();
                if (!isWakeUp(client)) {
                    return client;
                }
                client.close();
            } catch (SocketTimeoutException nobodyWaits) {
                finished = true;
                return null;
            } catch (SocketException failure) {
                if (!socket.isClosed()) {
                    throw failure;
                }
                return null;
            }
        }
    }

    private boolean isWakeUp(Socket client) {
        return client.getRemoteSocketAddress().equals(wakeUp.getLocalSocketAddress());
    }

    boolean isFinished() {
        return finished || socket.isClosed();
    }

    /** Tells it to stop: clients who connect from now on need not be accepted. */
    void stop() {
        stopping = true;
        try {
            wakeUp.connect(
                    new InetSocketAddress(here(socket), socket.getLocalPort()), WAKE_UP_TIMEOUT_MS);
        } catch (IOException acceptQueueIsFull) {
            // then no thread waits in accept
        }
    }

    @Override
    public void close() {
        closeQuietly(socket);
        closeQuietly(wakeUp);
    }

    private static void closeQuietly(Closeable socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException broken) {
            // closed all the same
        }
    }
}
