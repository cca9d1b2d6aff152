package cookbook.net;

import static cookbook.component.Component.link;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.SocketShutdown.Reason;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client of a server: a reader, the protocol handler and a writer, linked.
 *
 * <pre>{@code
 * socket ─▶ [Reader] ──▶ inbox [ handler ] outbox ──▶ [Writer] ─▶ socket
 *              └─SocketShutdown─▶ control │ signal ─ShutdownMicroprocess─▶┘
 * }</pre>
 *
 * The writer closes the socket, when all is written. A connection is over when the last thread of
 * its three components has ended.
 */
final class Connection<T> {

    private final Wire<T> wire;
    private final Component<? super T, ? extends T> handler;
    private final Connections connections;
    private final boolean secure;

    /** Its threads that have not ended; and one more while they are being started. */
    private final AtomicInteger threads = new AtomicInteger(1);

    /**
     * @param connections where it stands from when it is opened until it is over
     * @throws IOException if the client has gone already
     */
    Connection(
            Socket socket,
            Component<? super T, ? extends T> handler,
            Codec<T> codec,
            ServerOptions options,
            Connections connections)
            throws IOException {
        this.handler = handler;
        this.connections = connections;
        this.secure = options.tls().isPresent();
        var through = secure ? Tls.on(socket, options.tls().get()) : socket;
        this.wire = new Wire<>(socket, through, codec, false);
        handler.inbox.setCapacity(options.inboxCapacity());
        wire.writer.inbox.setCapacity(options.inboxCapacity());
        linkInARow();
    }

    /** The reader, the handler, the writer. */
    private void linkInARow() {
        link(wire.reader.outbox, handler.inbox);
        link(wire.reader.signal, handler.control);
        link(handler.outbox, wire.writer.inbox);
        link(handler.signal, wire.writer.control);
    }

    /**
     * @param peer the client's address, for the names of the threads
     */
    void open(String peer, ThreadFactory factory) {
        connections.add(this);
        try {
            wire.label(peer);
            handler.label(peer);
            if (secure) {
                shakeHands(peer, factory);
            } else {
                begin(factory);
            }
        } catch (RuntimeException | Error notOpened) {
            breakOff();
            throw notOpened;
        } finally {
            threadEnded();
        }
    }

    private void shakeHands(String peer, ThreadFactory factory) {
        var handshake = new Handshake(wire, () -> begin(factory), this::breakOff);
        handshake.label(peer);
        handshake.activate(task -> counted(task, factory));
    }

    private void begin(ThreadFactory factory) {
        wire.writer.activate(task -> counted(task, factory));
        handler.activate(task -> counted(task, factory));
        wire.reader.activate(task -> counted(task, factory));
    }

    private Thread counted(Runnable task, ThreadFactory factory) {
        threads.incrementAndGet();
        return factory.newThread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        threadEnded();
                    }
                });
    }

    private void threadEnded() {
        if (threads.decrementAndGet() == 0) {
            connections.remove(this);
        }
    }

    /**
     * Tells the handler that nothing more will come from the client; what the handler sends is
     * still written, and when it ends the connection closes.
     */
    void hangUp(Reason reason) {
        wire.reader.hangUp(reason);
    }

    /** Ends everything now. A handler that is busy and ignores interruption goes on, unheard. */
    void breakOff() {
        wire.stop();
        handler.stop();
    }

    /** Does what is due after so long an idle time, or so long a write. */
    void check(Duration idleTimeout, Duration writeTimeout) {
        wire.check(idleTimeout, writeTimeout);
    }

    /** The handler's name, which bears the client's address. */
    @Override
    public String toString() {
        return handler.toString();
    }
}
