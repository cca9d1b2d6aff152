package cookbook.net;

import static cookbook.component.Component.link;

import cookbook.component.Component;
import cookbook.net.SocketShutdown.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One client: a reader, the protocol handler and a writer, linked.
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

    /**
     * How long the peer has to take what was written and to close, once the output is shut down.
     */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(Connection.class.getName());

    private final Socket socket;
    private final Activity activity = new Activity();
    private final Reader<T> reader;
    private final Component<? super T, ? extends T> handler;
    private final Writer<T> writer;
    private final Connections connections;

    /** Its threads that have not ended; and one more while they are being started. */
    private final AtomicInteger threads = new AtomicInteger(1);

    /**
     * @param connections where it stands from when it is opened until it is over
     */
    Connection(
            Socket socket,
            Component<? super T, ? extends T> handler,
            Codec<T> codec,
            Connections connections) {
        this.socket = socket;
        this.handler = handler;
        this.connections = connections;
        reader = new Reader<>(socket, codec, activity);
        writer = new Writer<>(socket, codec, activity, this::closeGently);
        link(reader.outbox, handler.inbox);
        link(reader.signal, handler.control);
        link(handler.outbox, writer.inbox);
        link(handler.signal, writer.control);
    }

    void open(ThreadFactory factory) {
        connections.add(this);
        try {
            String peer = Addresses.text(Addresses.of(socket).peer());
            reader.label(peer);
            handler.label(peer);
            writer.label(peer);
            writer.activate(task -> counted(task, factory));
            handler.activate(task -> counted(task, factory));
            reader.activate(task -> counted(task, factory));
        } catch (RuntimeException | Error notOpened) {
            breakOff();
            throw notOpened;
        } finally {
            threadEnded();
        }
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
     * Tells the handler that nothing more will come from the peer; what the handler sends is still
     * written, and when it ends the connection closes.
     */
    void hangUp(Reason reason) {
        reader.hangUp(reason);
    }

    /**
     * Tells the handler, and resets the connection: the peer may take what it did not read for all
     * there was, if it saw a clean close.
     */
    void abort(Reason reason) {
        hangUp(reason);
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException alreadyClosed) {
            return;
        }
        closeSocket();
    }

    /** Ends everything now. A handler that is busy and ignores interruption goes on, unheard. */
    void breakOff() {
        closeSocket();
        reader.stop();
        handler.stop();
        writer.stop();
    }

    /** Does what is due after so long an idle time, or so long a write. */
    void check(Duration idleTimeout, Duration writeTimeout) {
        if (activity.writingFor() > writeTimeout.toNanos()) {
            abort(Reason.NOT_READING);
        } else if (activity.idleFor() > idleTimeout.toNanos()) {
            hangUp(Reason.IDLE);
        }
    }

    /** After the last write. The reader ends when the peer has closed its side. */
    private void closeGently() {
        reader.deafen();
        try {
            reader.join(LINGER);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        closeSocket();
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            LOG.log(Level.DEBUG, this + " was broken before it was closed", alreadyBroken);
        }
    }

    /** The handler's name, which bears the peer's address. */
    @Override
    public String toString() {
        return handler.toString();
    }
}
