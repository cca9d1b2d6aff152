package cookbook.component;

import cookbook.log.Printable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A part with a thread of its own, which knows nothing of the world but its boxes. Write {@link
 * #main()} as plain, blocking code: receive from {@link #inbox}, send to {@link #outbox}, and
 * return when done.
 *
 * <p>However {@code main()} ends, the boxes close: whoever waits for a message of this component,
 * or sends it one, learns that it has ended. A {@link BoxClosedException} that escapes from {@code
 * main()} is a normal end. Any other exception is logged, once, and harms nobody else.
 *
 * <p>Boxes are for the component's own thread; everything else here may be called from any thread.
 * Kamaelia: {@code Axon.Component.component}.
 *
 * @param <I> the messages it receives on {@link #inbox}; {@link Void} if none
 * @param <O> the messages it sends to {@link #outbox}; {@link Void} if none
 */
public abstract class Component<I, O> {

    private static final Logger LOG = System.getLogger(Component.class.getName());

    private final Name name = new Name(getClass());
    private final Inboxes inboxes = new Inboxes(name);
    private final List<Outbox<?>> outboxes = new ArrayList<>(2);

    /** The data that comes in. */
    public final Inbox<I> inbox;

    /** The data that goes out. */
    public final Outbox<O> outbox;

    /** What others tell this component about themselves, or ask of it. */
    public final Inbox<Signal> control;

    /** What this component tells others about itself, or asks of them. */
    public final Outbox<Signal> signal;

    /** Both null before the activation, and guarded by this component's monitor. */
    private ThreadFactory threads;

    private Thread thread;

    private boolean stopped;

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
     * What the component does. It ends when this returns or throws.
     *
     * @throws Exception for the log, unless it is a {@link BoxClosedException} or an {@link
     *     InterruptedException}: those are normal ends
     */
    protected abstract void main() throws Exception;

    /** Another inbox beside the four standard boxes, to be kept in a field. */
    protected final <T> Inbox<T> newInbox(String name) {
        return inboxes.add(name, Inbox.DEFAULT_CAPACITY);
    }

    /** Another outbox beside the four standard boxes, to be kept in a field. */
    protected final <T> Outbox<T> newOutbox(String name) {
        var box = new Outbox<T>(this.name, name);
        outboxes.add(box);
        return box;
    }

    /**
     * Waits until any inbox of this component has a message. Kamaelia: {@code while not
     * self.anyReady(): self.pause()}.
     *
     * @throws BoxClosedException if no message can come any more, and either none is there or the
     *     component has left all that is there untouched since it was last told of it (so that a
     *     loop over boxes which forgets one ends, instead of spinning); or if the thread is
     *     interrupted while it waits
     */
    protected final void awaitAny() {
        inboxes.awaitAny();
    }

    /**
     * Starts the component on a new virtual thread, which bears its name.
     *
     * @throws IllegalStateException if it was activated before
     */
    public final void activate() {
        activate(Thread.ofVirtual().factory());
    }

    /**
     * Starts the component on a new thread of this factory, which gets its name. A component that
     * was stopped before does not start.
     *
     * @throws IllegalStateException if it was activated before
     */
    public synchronized void activate(ThreadFactory threads) {
        if (this.threads != null) {
            throw new IllegalStateException(
                    this + " was activated before; a component runs once, so make a new one");
        }
        this.threads = threads;
        if (stopped) {
            return;
        }
        try {
            thread = threads.newThread(this::live);
            thread.setName(toString());
            thread.start();
        } catch (Throwable noThread) {
            end();
            throw noThread;
        }
    }

    private void live() {
        try {
            main();
        } catch (BoxClosedException | InterruptedException _) {
            // a normal end
        } catch (Throwable failure) {
            LOG.log(Level.ERROR, this + " ended with an exception", Printable.exception(failure));
        } finally {
            end();
        }
    }

    private void end() {
        closeBoxes();
        end.countDown();
    }

    private void closeBoxes() {
        inboxes.end();
        outboxes.forEach(Outbox::close);
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
     * Ends the component from outside, now: its boxes close, and its thread is interrupted. Returns
     * at once; a {@code main()} that waits at a box ends there, one that is busy with other things
     * ends when it next waits. Stopping twice, or after the end, is harmless.
     */
    public synchronized void stop() {
        stopped = true;
        if (thread == null) {
            end();
        } else {
            closeBoxes();
            thread.interrupt();
        }
    }

    /** Waits until the component has ended and its boxes are closed. */
    public final void join() throws InterruptedException {
        end.await();
    }

    /** Waits likewise, but not longer than this; says whether the component has ended. */
    public final boolean join(Duration atMost) throws InterruptedException {
        return end.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether the component has ended and its boxes are closed. */
    public final boolean hasEnded() {
        return end.getCount() == 0;
    }

    /** The outbox of this name, if the component has one. */
    public Optional<Outbox<?>> outbox(String name) {
        return outboxes.stream().filter(box -> box.isNamed(name)).findFirst();
    }

    /**
     * The factory that this component's thread came from, for components which it activates itself.
     */
    protected final synchronized ThreadFactory threads() {
        return threads;
    }

    /**
     * Adds to the component's name, and so to its thread's, what tells it from others of its kind:
     * {@code Echo-3} becomes {@code Echo-3 127.0.0.1:51044}. To be called before the activation.
     */
    public void label(String label) {
        name.label(label);
    }

    /** The component's name: its class, a number, and its label if it has one. */
    @Override
    public final String toString() {
        return name.toString();
    }

    /**
     * Links an outbox to an inbox: what is sent to the one arrives in the other. Several outboxes
     * may be linked to one inbox, but an outbox to one inbox only. Linking an outbox that is closed
     * already tells the inbox of that end.
     *
     * @throws IllegalStateException if the outbox is linked already
     */
    public static <T> void link(Outbox<T> outbox, Inbox<? super T> inbox) {
        outbox.linkTo(inbox);
    }

    /**
     * Unlinks an outbox, if it is linked: what arrived stays, what is sent from now on goes
     * nowhere.
     */
    public static void unlink(Outbox<?> outbox) {
        outbox.unlink();
    }
}
