package cookbook.component;

import cookbook.log.Printable;
import cookbook.log.ThrottledLog;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A part of a program, with a thread of its own. All it knows of the outside world is its boxes.
 * Write {@link #main()} as plain, blocking code: receive from {@link #inbox}, send to {@link
 * #outbox}, and return when done.
 *
 * <p>When {@code main()} ends, for whatever reason, the boxes close: a component that waits for a
 * message from this one, or sends it one, finds out that it has ended. A {@link BoxClosedException}
 * that escapes from {@code main()} is a normal end. Any other exception is logged and harms nobody
 * else.
 *
 * <p>Boxes are for the component's own thread; everything else here can be called from any thread.
 * Kamaelia: {@code Axon.Component.component}.
 *
 * @param <I> the messages it receives on {@link #inbox}; {@link Void} if none
 * @param <O> the messages it sends to {@link #outbox}; {@link Void} if none
 */
@SuppressWarnings("this-escape") // to its boxes, which only store it
public abstract class Component<I, O> {

    /** A handler that fails once for each client must not flood the log. */
    private static final ThrottledLog LOG = new ThrottledLog(Component.class);

    private final Name name = new Name(getClass());
    final Inboxes inboxes = new Inboxes(this);
    private final List<Outbox<?>> outboxes = new ArrayList<>(2);

    /** Data in. */
    public final Inbox<I> inbox;

    /** Data out. */
    public final Outbox<O> outbox;

    /** Signals in: what others say about themselves, or ask of this component. */
    public final Inbox<Signal> control;

    /** Signals out: what this component says about itself, or asks of others. */
    public final Outbox<Signal> signal;

    /**
     * Guards the start and the end. This is not the component's own monitor: a {@code main()} can
     * hold that for as long as it likes, and stopping a component must not wait for it.
     */
    private final Object life = new Object();

    /** Both null before the activation. Guarded by {@link #life}, like the fields below. */
    private ThreadFactory threads;

    private Thread thread;

    /** Whether the boxes have closed, at the end or because of {@link #stop}. */
    private boolean closed;

    private final CountDownLatch end = new CountDownLatch(1);

    /** A component whose inboxes hold {@link Inbox#DEFAULT_CAPACITY} messages each. */
    protected Component() {
        this.inbox = newInbox("inbox");
        this.outbox = newOutbox("outbox");
        this.control = newInbox("control");
        this.signal = newOutbox("signal");
    }

    /** A component whose boxes are the boxes of its parts. */
    Component(Inbox<I> inbox, Outbox<O> outbox, Inbox<Signal> control, Outbox<Signal> signal) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.control = control;
        this.signal = signal;
    }

    /**
     * What the component does. The component ends when this returns or throws.
     *
     * @throws Exception for the log, unless it is a {@link BoxClosedException} or an {@link
     *     InterruptedException}: those are normal ends
     */
    protected abstract void main() throws Exception;

    /** Another inbox in addition to the standard ones. Keep it in a field. */
    protected final <T> Inbox<T> newInbox(String name) {
        synchronized (life) {
            Inbox<T> box = inboxes.add(name, Inbox.DEFAULT_CAPACITY);
            if (closed) {
                box.close();
            }
            return box;
        }
    }

    /** Another outbox in addition to the standard ones. Keep it in a field. */
    protected final <T> Outbox<T> newOutbox(String name) {
        synchronized (life) {
            var box = new Outbox<T>(this, name);
            outboxes.add(box);
            if (closed) {
                box.close();
            }
            return box;
        }
    }

    /**
     * Waits until any inbox of this component has a message. Kamaelia: {@code while not
     * self.anyReady(): self.pause()}.
     *
     * <p>A loop that forgets to receive from one of its boxes ends instead of spinning: once
     * nothing more can arrive, a call throws if the component has received nothing since the call
     * before.
     *
     * @throws BoxClosedException if there is no message and no more can arrive; if the loop spins,
     *     as above; or if the thread is interrupted while it waits
     */
    protected final void awaitAny() {
        inboxes.awaitAny();
    }

    /**
     * Starts the component on a new virtual thread with the component's name.
     *
     * @throws IllegalStateException if it has been activated before
     */
    public final void activate() {
        activate(Thread.ofVirtual().factory());
    }

    /**
     * Starts the component on a new thread from this factory. A component that has been stopped
     * before does not start.
     *
     * @throws IllegalStateException if it has been activated before
     */
    public void activate(ThreadFactory threads) {
        synchronized (life) {
            if (this.threads != null) {
                throw new IllegalStateException(
                        this + " has already been activated; create a new one");
            }
            this.threads = threads;
            if (closed) {
                return;
            }
            try {
                var started = threads.newThread(this::live);
                started.setName(toString());
                inboxes.receivedBy(started);
                Observers.started(this, started);
                started.start();
                thread = started;
            } catch (Throwable noThread) {
                stop();
                throw noThread;
            }
        }
    }

    private void live() {
        Throwable why = null;
        try {
            Observers.runs(this);
            main();
        } catch (BoxClosedException | InterruptedException normalEnd) {
            why = normalEnd;
        } catch (Throwable failure) {
            why = failure;
            LOG.log(Level.ERROR, this + " ended with an exception", Printable.exception(failure));
        } finally {
            end(why);
        }
    }

    private void end(Throwable why) {
        closeBoxes();
        inboxes.forEach(Inbox::end);
        Observers.ended(this, why);
        end.countDown();
    }

    private void closeBoxes() {
        synchronized (life) {
            closed = true;
            inboxes.forEach(Inbox::close);
            outboxes.forEach(Outbox::close);
        }
    }

    /**
     * Activates the component and waits for its end, as {@link #join()} does; stops it if the
     * caller is interrupted.
     */
    public final void run() {
        activate();
        try {
            join();
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends the component from outside, now: its boxes close, and its thread is interrupted. What
     * its inboxes had accepted can still be received, but not answered. Returns at once. A {@code
     * main()} that waits on a box ends there; one that is busy ends when it next waits. Stopping
     * twice, or after the end, is harmless.
     */
    public void stop() {
        synchronized (life) {
            if (hasEnded()) {
                return;
            }
            if (thread == null) {
                end(null);
            } else {
                closeBoxes();
                thread.interrupt();
            }
        }
    }

    /** Waits until the component has ended and its boxes are closed. */
    public final void join() throws InterruptedException {
        end.await();
    }

    /** Waits in the same way, but no longer than this; returns whether the component has ended. */
    public final boolean join(Duration atMost) throws InterruptedException {
        return end.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether the component has ended and its boxes are closed. */
    public final boolean hasEnded() {
        return end.getCount() == 0;
    }

    /**
     * This component, if it is of that type; for one that is made of parts, its parts of that type.
     */
    public <P> Stream<P> parts(Class<P> type) {
        return Stream.of(this).filter(type::isInstance).map(type::cast);
    }

    /** The factory that this component's thread came from, for components that it activates. */
    protected final ThreadFactory threads() {
        synchronized (life) {
            return threads;
        }
    }

    /**
     * Adds to the component's name, and so to its thread's: {@code Echo-3} becomes {@code Echo-3
     * 127.0.0.1:51044}. Call this before the activation.
     */
    public void label(String label) {
        name.label(label);
    }

    /** The inboxes that it has now, for observers. */
    public final List<Inbox<?>> inboxes() {
        return inboxes.all();
    }

    /** The outboxes that it has now, for observers. */
    public final synchronized List<Outbox<?>> outboxes() {
        return List.copyOf(outboxes);
    }

    /** The component's name: its class, a number, and its label if it has one. */
    @Override
    public final String toString() {
        return name.toString();
    }

    /**
     * Links an outbox to an inbox: what is sent to the outbox arrives in the inbox. Several
     * outboxes can be linked to one inbox, but an outbox can be linked to only one inbox. If the
     * outbox is already closed, the inbox treats it as a sender that came and closed.
     *
     * @throws IllegalStateException if the outbox is already linked
     */
    public static <T> void link(Outbox<T> outbox, Inbox<? super T> inbox) {
        outbox.linkTo(inbox);
    }

    /**
     * Unlinks an outbox, if it is linked: what has arrived stays, what is sent later is dropped.
     */
    public static void unlink(Outbox<?> outbox) {
        outbox.unlink();
    }
}
