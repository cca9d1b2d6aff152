package cookbook.net;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import cookbook.component.Turns;
import cookbook.net.SocketShutdown.Reason;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A TCP server. It makes a protocol handler for every client that connects, given the addresses of
 * the connection. Data from the client arrives in the handler's {@code inbox}, and what the handler
 * sends to its {@code outbox} goes to the client. When the handler ends, the connection closes,
 * after everything the handler sent has been written. The same happens when the handler sends a
 * {@link cookbook.component.ShutdownMicroprocess} or {@link cookbook.component.ProducerFinished} to
 * its {@code signal}. When the client will send nothing more, the handler gets a {@link
 * SocketShutdown}. The first signal on the server's own {@code control} stops it; a handler that
 * {@link StopsServer} sends a {@link ServerShutdown} there.
 *
 * <p>A server stops in four phases: it stops listening; it sends every handler a {@link
 * SocketShutdown}; busy handlers get the drain time to finish; the rest are aborted. Then no
 * thread, socket or port of it is left. One thread does all this, the server's own. It is a
 * platform thread, so handlers that never wait can't keep it from running. Kamaelia: {@code
 * Kamaelia.Chassis.ConnectedServer.ServerCore}.
 *
 * @param <T> the messages of the protocol, as its codec has them
 */
public class ServerCore<T> extends Component<Void, Void> implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ServerCore.class.getName());

    /** How long it can take to accept those who had connected before the stop. */
    private static final Duration ACCEPT_TIME = Duration.ofSeconds(2);

    /** How long the threads of aborted connections can take to end. */
    private static final Duration ABORT_TIME = Duration.ofMillis(500);

    /** How often readers are asked again to stop delivering, since they could have been busy. */
    private static final Duration A_LITTLE = Duration.ofMillis(50);

    /** For parts that must run whatever the virtual threads do. */
    private static final ThreadFactory PLATFORM_THREADS = Thread.ofPlatform().daemon().factory();

    private final Function<Addresses, ? extends Component<? super T, ? extends T>> protocol;
    private final Codec<T> codec;
    private final ServerOptions options;
    private final Connections connections;
    private final Outbox<Signal> closing = new Outbox<>();
    private volatile Listener listener;
    private ThreadFactory partThreads;

    /** Whether busy handlers get no more time. Only the server's own thread uses this. */
    private boolean hurry;

    /**
     * @param protocol makes a new handler for every connection. It runs on the acceptor's thread,
     *     so it must be quick: while it runs, nobody is accepted. If it throws, the connection
     *     closes and the log says so
     */
    public ServerCore(
            Function<Addresses, ? extends Component<? super T, ? extends T>> protocol,
            Codec<T> codec,
            ServerOptions options) {
        this.protocol = protocol;
        this.codec = codec;
        this.options = options;
        this.connections = new Connections(options.maxConnections());
        control.setCapacity(1);
        link(closing, control);
    }

    /**
     * Starts the server; when this returns, clients can connect.
     *
     * @throws UncheckedIOException if the server can't listen on its address; the message is for
     *     people
     * @throws IllegalStateException if it has already been started or closed
     */
    public void start() {
        activate();
    }

    /** Starts the server in the same way; all threads except its own come from this factory. */
    @Override
    public synchronized void activate(ThreadFactory threads) {
        if (listener != null || hasEnded()) {
            throw new IllegalStateException(
                    this + " has already been started or closed; create a new one");
        }
        partThreads = threads;
        listener = Listener.at(options.host(), options.port(), options.backlog());
        try {
            super.activate(PLATFORM_THREADS);
        } catch (Throwable noThread) {
            listener.close();
            throw noThread;
        }
    }

    /**
     * The port that the server listens on, or listened on before it stopped.
     *
     * @throws IllegalStateException if it has not been started
     */
    public int port() {
        return listener().address().getPort();
    }

    /** The address that the server listens on, as in {@code 127.0.0.1:1500}; see {@link #port}. */
    public String address() {
        return Addresses.text(listener().address());
    }

    private Listener listener() {
        if (listener == null) {
            throw new IllegalStateException(this + " has not been started");
        }
        return listener;
    }

    @Override
    protected void main() {
        var timeouts =
                new Timeouts(connections::all, options.idleTimeout(), options.writeTimeout());
        var acceptor = new Acceptor<>(listener, protocol, codec, options, control, connections);
        var turns = new Turns();
        link(timeouts.signal, control);
        link(acceptor.signal, control);
        try {
            turns.activate(PLATFORM_THREADS);
            timeouts.activate(partThreads);
            acceptor.activate(partThreads);
            awaitShutdown();
        } finally {
            stopListening(acceptor);
            stopDelivering();
            drain();
            abortTheRest(acceptor);
            timeouts.stop();
            turns.stop();
            within(ABORT_TIME, turns::join);
        }
    }

    /** The first signal counts: no other has room beside it, and none is accepted after it. */
    private void awaitShutdown() {
        awaitAny();
        control.close();
        if (control.receive() instanceof PartEnded(var part)) {
            LOG.log(Level.ERROR, this + " is stopping because " + part + " has ended");
        }
    }

    /** Accepts everyone who had connected by then. */
    private void stopListening(Acceptor<T> acceptor) {
        connections.admitTheRest();
        listener.stop();
        within(ACCEPT_TIME, acceptor::join);
        listener.close();
        acceptor.stop();
        connections.admitNobody();
    }

    /** Lets readers deliver what has arrived, and nothing more. */
    private void stopDelivering() {
        connections.all().forEach(each -> each.finish(Reason.SERVER_STOPPING));
    }

    /** Gives busy handlers time to finish. */
    private void drain() {
        long deadline = System.nanoTime() + options.drainTime().toNanos();
        long left = options.drainTime().toNanos();
        while (!within(shorter(A_LITTLE, left), connections::awaitNone) && left > 0 && !hurry) {
            stopDelivering();
            left = deadline - System.nanoTime();
        }
    }

    private static Duration shorter(Duration one, long nanos) {
        return Duration.ofNanos(Math.clamp(nanos, 0, one.toNanos()));
    }

    /** What is left after that is a handler, or an acceptor whose factory does not return. */
    private void abortTheRest(Acceptor<T> acceptor) {
        connections.all().forEach(Connection::abort);
        within(ABORT_TIME, connections::awaitNone);
        within(ABORT_TIME, acceptor::join);
        var left =
                Stream.concat(
                                Stream.of(acceptor).filter(part -> !part.hasEnded()),
                                connections.all().stream().map(Connection::handlerName))
                        .toList();
        if (!left.isEmpty()) {
            LOG.log(Level.WARNING, this + " has stopped, but these do not end: " + left);
        }
    }

    private interface Wait {
        boolean within(Duration atMost) throws InterruptedException;
    }

    /** A server that is interrupted while it stops hurries up. */
    private boolean within(Duration atMost, Wait wait) {
        try {
            return wait.within(atMost);
        } catch (InterruptedException interrupted) {
            hurry = true;
            return within(shorter(ABORT_TIME, atMost.toNanos()), wait);
        }
    }

    /** The longest that a stop takes. */
    public Duration longestStop() {
        return ACCEPT_TIME.plus(options.drainTime()).plus(ABORT_TIME.multipliedBy(2));
    }

    /**
     * Stops the server in its four phases, and waits until it has stopped. Harmless if it has
     * already stopped, or was never started. A handler must not call this on its own server,
     * because it would wait for itself: it sends a {@link ServerShutdown} instead.
     */
    @Override
    public void close() {
        if (listener == null) {
            stop();
            return;
        }
        closing.close(new ServerShutdown());
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
