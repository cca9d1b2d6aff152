package cookbook.net;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.log.Printable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.util.function.Function;

/**
 * Accepts clients, one after the other, as long as there is room, and makes a connection for each.
 * Ends when the listener has been told to stop and nobody is left in the accept queue, and says so
 * on {@code signal}.
 */
final class Acceptor<T> extends Component<Void, Void> {

    /** How long it waits before it tries again, after accepting a client has failed. */
    private static final long PAUSE_MS = 100;

    private final Listener listener;
    private final Function<Addresses, ? extends Component<? super T, ? extends T>> protocol;
    private final Codec<T> codec;
    private final ServerOptions options;
    private final Inbox<? super ServerShutdown> server;
    private final Connections connections;
    private final PartEnded ended = new PartEnded(this);

    /**
     * @param server the {@code control} of the server, for handlers that stop it
     */
    Acceptor(
            Listener listener,
            Function<Addresses, ? extends Component<? super T, ? extends T>> protocol,
            Codec<T> codec,
            ServerOptions options,
            Inbox<? super ServerShutdown> server,
            Connections connections) {
        this.listener = listener;
        this.protocol = protocol;
        this.codec = codec;
        this.options = options;
        this.server = server;
        this.connections = connections;
    }

    @Override
    protected void main() throws InterruptedException {
        try (listener) {
            WarmUp.run();
            connections.limitTo(Descriptors.forConnections());
            while (!listener.isFinished()) {
                connections.awaitRoom();
                acceptNext();
            }
        } finally {
            signal.close(ended);
        }
    }

    /** A failure with one client does not affect the next one. */
    private void acceptNext() throws InterruptedException {
        try {
            var client = listener.accept();
            if (client != null) {
                serve(client);
            }
        } catch (IOException | Error noneNow) {
            connections.log.notAccepted.log(Level.ERROR, "accept failed, retrying: " + noneNow);
            Thread.sleep(PAUSE_MS);
        }
    }

    private void serve(Socket client) {
        String peer = "a client";
        Connection<T> connection = null;
        try {
            var addresses = Addresses.of(client);
            peer = Addresses.text(addresses.peer());
            var socket = PeerSocket.ofServer(client, options.tls());
            var handler = protocol.apply(addresses);
            var reader = new Reader<>(socket, codec, connections.log.badInputs);
            connection =
                    new Connection<>(socket, reader, handler, codec, options, server, connections);
            connection.label(peer);
            begin(connection);
        } catch (IOException goneAlready) {
            closeQuietly(client);
        } catch (RuntimeException | Error failure) {
            closeQuietly(client);
            giveUp(connection);
            connections.log.notServed.log(
                    Level.ERROR, this + " could not serve " + peer, Printable.exception(failure));
        }
    }

    private void begin(Connection<T> connection) {
        if (connections.add(connection)) {
            connection.activate(threads());
        } else {
            giveUp(connection);
        }
    }

    private void giveUp(Connection<T> connection) {
        if (connection != null) {
            connection.abort();
            connection.stop();
            connections.remove(connection);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // closed all the same
        }
    }
}
