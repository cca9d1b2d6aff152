package cookbook.net;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import cookbook.log.Printable;
import cookbook.net.SocketShutdown.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/**
 * A TCP server: makes a protocol handler for every client that connects, told the addresses of the
 * connection. Data from the client arrives in the handler's {@code inbox}, and what it sends to its
 * {@code outbox} goes to the client. When the handler ends, the connection closes, after all that
 * was sent has been written; so it does after a {@link cookbook.component.ShutdownMicroprocess} or
 * {@link cookbook.component.ProducerFinished} from the handler's {@code signal}. When the client
 * leaves, the handler gets a {@link SocketShutdown}. A handler that declares an outbox {@code
 * serversignal} can send a {@link ServerShutdown} there.
 *
 * <p>A server stops in four phases: the port closes; every handler is told {@link SocketShutdown};
 * those that are busy get the drain time to finish; the rest is broken off. Then no thread, socket
 * or port of it is left. Kamaelia: {@code Kamaelia.Chassis.ConnectedServer.ServerCore}.
 *
 * @param <T> the messages of the protocol, as its codec has them
 */
public class ServerCore<T> extends Component<Void, Void> implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ServerCore.class.getName());

    private static final String SERVER_SIGNAL = "serversignal";

    /** How long it may take to let in those who had connected before the port closed. */
    private static final Duration LET_IN_TIME = Duration.ofSeconds(2);

    /** How long the threads of broken off connections may take to end. */
    private static final Duration BREAK_OFF_TIME = Duration.ofMillis(500);

    private final Function<Addresses, ? extends Component<? super T, ? extends T>> protocol;
    private final Codec<T> codec;
    private final ServerOptions options;
    private final Connections connections;
    private final Outbox<Signal> closing = new Outbox<>();
    private volatile Listener listener;

    /** What is left of it; the server's own thread looks. */
    private Duration drainTime;

    /**
     * @param protocol makes a new handler for every connection, on the acceptor's thread; so it
     *     should be quick. If it throws, the connection closes and the log says so
     */
    public ServerCore(
            Function<Addresses, ? extends Component<? super T, ? extends T>> protocol,
            Codec<T> codec,
            ServerOptions options) {
        this.protocol = protocol;
        this.codec = codec;
        this.options = options;
        this.drainTime = options.drainTime();
        this.connections = new Connections(options.maxConnections());
        link(closing, control);
    }

    /**
     * Starts the server; when this returns, clients can connect.
     *
     * @throws UncheckedIOException if the server can't listen at its address; the message is for
     *     people
     */
    public void start() {
        activate();
    }

    /** Starts the server likewise; it takes all its threads from this factory. */
    @Override
    public synchronized void activate(ThreadFactory threads) {
        if (listener != null) {
            throw new IllegalStateException(this + " was started before, so make a new one");
        }
        listener = Listener.at(options.host(), options.port(), options.backlog());
        try {
            super.activate(threads);
        } finally {
            if (hasEnded()) {
                listener.close();
            }
        }
    }

    /**
     * The port on which the started server listens, or did.
     *
     * @throws IllegalStateException if it was not started
     */
    public int port() {
        return listener().address().getPort();
    }

    /** Where the started server listens, as in {@code 127.0.0.1:1500}. */
    public String address() {
        return Addresses.text(listener().address());
    }

    private Listener listener() {
        if (listener == null) {
            throw new IllegalStateException(this + " is not started");
        }
        return listener;
    }

    @Override
    protected void main() {
        Beforehand.openFiles();
        var watch = new Watch(connections, options.idleTimeout(), options.writeTimeout());
        var acceptor = new Acceptor(listener, connections, this::serve);
        try {
            watch.activate(threads());
            acceptor.activate(threads());
            awaitShutdown();
        } finally {
            closePort(acceptor);
            tellHandlers();
            drain();
            watch.stop();
        }
    }

    private void awaitShutdown() {
        Object message;
        do {
            message = control.receive();
        } while (!(message instanceof ServerShutdown));
    }

    private void serve(Socket socket) {
        var addresses = Addresses.of(socket);
        String peer = Addresses.text(addresses.peer());
        try {
            socket.setTcpNoDelay(true);
            var handler = protocol.apply(addresses);
            handler.outbox(SERVER_SIGNAL).ifPresent(this::linkServerSignal);
            new Connection<>(socket, handler, codec, options, connections).open(peer, threads());
        } catch (IOException goneAlready) {
            closeQuietly(socket);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, this + " could not serve " + peer, Printable.exception(failure));
            closeQuietly(socket);
        }
    }

    /** By its name it is an outbox for signals; anything else it sends is not understood. */
    @SuppressWarnings("unchecked")
    private void linkServerSignal(Outbox<?> serversignal) {
        link((Outbox<Signal>) serversignal, control);
    }

    private void closePort(Acceptor acceptor) {
        acceptor.finish();
        if (!within(LET_IN_TIME, acceptor::join)) {
            listener.close();
            acceptor.stop();
        }
    }

    private void tellHandlers() {
        connections.all().forEach(each -> each.hangUp(Reason.SERVER_STOPPING));
    }

    private void drain() {
        if (within(drainTime, connections::awaitNone)) {
            return;
        }
        connections.all().forEach(Connection::breakOff);
        if (!within(BREAK_OFF_TIME, connections::awaitNone)) {
            LOG.log(
                    Level.WARNING,
                    this + " has stopped, but these do not end: " + connections.all());
        }
    }

    private interface Wait {
        boolean within(Duration atMost) throws InterruptedException;
    }

    /** A server that is interrupted while it stops has no more time for busy handlers. */
    private boolean within(Duration atMost, Wait wait) {
        try {
            return wait.within(atMost);
        } catch (InterruptedException hurry) {
            drainTime = Duration.ZERO;
            var little = atMost.compareTo(BREAK_OFF_TIME) < 0 ? atMost : BREAK_OFF_TIME;
            return within(little, wait);
        }
    }

    /** The longest that the four phases take, if the server's own thread gets to run. */
    public Duration longestStop() {
        return LET_IN_TIME.plus(options.drainTime()).plus(BREAK_OFF_TIME.multipliedBy(2));
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // closed, then
        }
    }

    /**
     * Stops the server in its four phases, and waits until it has. Harmless if it has stopped, or
     * was never started. Must not be called by one of its own handlers, which would wait for
     * itself: a handler sends {@link ServerShutdown}.
     */
    @Override
    public void close() {
        if (listener == null) {
            stop();
            return;
        }
        try {
            closing.send(new ServerShutdown());
            // The server will, but where clients never pause its thread may be long in coming to
            // run.
            tellHandlers();
        } catch (BoxClosedException hasStopped) {
            // all the better
        }
        awaitEnd();
    }

    private void awaitEnd() {
        boolean interrupted = false;
        while (!hasEnded()) {
            try {
                join();
            } catch (InterruptedException hurry) {
                interrupted = true;
                stop();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
