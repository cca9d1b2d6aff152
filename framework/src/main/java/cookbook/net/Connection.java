package cookbook.net;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.log.Printable;
import cookbook.net.SocketShutdown.Reason;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import javax.net.ssl.SSLException;

/**
 * A connection of a server, from the handshake to the close. It leads a reader and the protocol
 * handler, each on a thread of its own, and writes what the handler sends.
 *
 * <pre>{@code
 * socket ─▶ [Reader] ──▶ inbox [ handler ] outbox ──▶ [Connection] ─▶ socket
 *              └─SocketShutdown─▶ control │ signal ─ShutdownMicroprocess─▶┘
 * }</pre>
 */
class Connection<T> extends Endpoint<T, Void> {

    private final PeerSocket socket;
    private final Reader<T> reader;
    private final Component<? super T, ? extends T> handler;
    private final ServerOptions options;
    private final Connections connections;

    /**
     * Links the handler. If that fails, nothing is linked.
     *
     * @param server the {@code control} of the server, for a handler that {@link StopsServer}
     * @param connections where this has a place until its handler has ended
     * @throws IllegalStateException if an outbox of the handler is linked already
     */
    Connection(
            PeerSocket socket,
            Reader<T> reader,
            Component<? super T, ? extends T> handler,
            Codec<T> codec,
            ServerOptions options,
            Inbox<? super ServerShutdown> server,
            Connections connections) {
        super(codec);
        this.socket = socket;
        this.reader = reader;
        this.handler = handler;
        this.options = options;
        this.connections = connections;
        handler.inbox.setCapacity(options.inboxCapacity());
        inbox.setCapacity(options.inboxCapacity());
        linkHandler(server);
    }

    /** The handler's outboxes first: if the handler is shared, these are the links that fail. */
    private void linkHandler(Inbox<? super ServerShutdown> server) {
        var linked = new ArrayList<Outbox<?>>();
        try {
            link(handler.outbox, inbox);
            linked.add(handler.outbox);
            link(handler.signal, control);
            linked.add(handler.signal);
            for (var part : handler.parts(StopsServer.class).toList()) {
                link(part.serversignal(), server);
                linked.add(part.serversignal());
            }
        } catch (RuntimeException linkedAlready) {
            linked.forEach(Component::unlink);
            throw linkedAlready;
        }
        link(reader.outbox, handler.inbox);
        link(reader.signal, handler.control);
    }

    /** Names all three after the client. */
    @Override
    public void label(String peer) {
        super.label(peer);
        reader.label(peer);
        handler.label(peer);
    }

    @Override
    protected void main() {
        try {
            socket.shakeHands();
            handler.activate(threads());
            reader.activate(threads());
            converse();
        } catch (SSLException noTls) {
            logUnlessClosing(noTls);
            abort();
        } catch (IOException | InterruptedException noMore) {
            abort();
        } catch (Throwable failure) {
            abort();
            throw failure;
        } finally {
            socket.close();
            awaitEnd(reader);
            awaitEnd(handler);
            connections.remove(this);
        }
    }

    private void converse() throws InterruptedException {
        try {
            writeAll(socket);
            reader.discardTheRest();
            socket.shutdownOutput();
            linger(socket, reader, options.lingerTimeout(), options.lingerTime());
        } catch (IOException peerGone) {
            inbox.close();
            awaitReader(reader);
        }
    }

    private void logUnlessClosing(SSLException noTls) {
        if (!socket.isClosing()) {
            var why = Printable.text(noTls.getMessage());
            connections.log.handshakes.log(
                    Level.WARNING, "TLS handshake of " + this + " failed: " + why);
        }
    }

    /**
     * Lets the reader deliver what has arrived, and then tell the handler that nothing more will.
     * What the handler still sends is written. Any thread can call this, any number of times.
     */
    void finish(Reason reason) {
        reader.finish(reason);
    }

    /**
     * Ends everything now. A reply that is being written is cut off with a reset. A handler that is
     * busy and ignores interruption goes on, but nothing it sends is delivered; it keeps its place
     * among the connections. Any thread can call this.
     */
    @Override
    void abort() {
        reader.hangUp(Reason.SERVER_STOPPING);
        inbox.close();
        control.close();
        socket.closeNow();
        handler.stop();
        reader.stop();
    }

    @Override
    void checkTimeouts(Duration idleTimeout, Duration writeTimeout) {
        if (socket.writingFor() > writeTimeout.toNanos()) {
            reader.hangUp(Reason.NOT_READING);
            socket.abort();
        } else if (socket.isIdleFor(idleTimeout)) {
            reader.hangUp(Reason.IDLE);
        }
    }

    /** The handler's name, which includes the client's address. */
    String handlerName() {
        return handler.toString();
    }
}
