package cookbook.component;

import java.util.Objects;

/**
 * Where a component puts what it has to say. It is linked to one inbox or to none; what is sent
 * while it is linked to none goes nowhere, so link first, then activate.
 *
 * <p>Any thread may call any method; the messages of one thread arrive in the order sent.
 *
 * @param <T> the messages
 */
public final class Outbox<T> implements AutoCloseable {

    private final Object owner;
    private final String name;

    /**
     * Linked here, or null. Changes under the inbox's lock, so that a message being sent sees it
     * before or after.
     */
    private volatile Inbox<? super T> target;

    /** Never opens again. Changes under the inbox's lock too. */
    private volatile boolean closed;

    /**
     * An outbox that belongs to no component: for a test, or for a plain thread that has something
     * to say.
     */
    public Outbox() {
        this(Thread.currentThread().getName(), "outbox");
    }

    Outbox(Object owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /**
     * Sends a message to the linked inbox, and waits while that is full.
     *
     * @throws BoxClosedException if the receiving component has ended, if this outbox is closed, or
     *     if the thread is interrupted while it waits; the message was not delivered then
     */
    public void send(T message) {
        Objects.requireNonNull(message, "a message can't be null");
        Inbox<? super T> to;
        do {
            to = target;
            if (closed) {
                throw new BoxClosedException(this + " is closed");
            }
        } while (to != null && !to.accept(message, this));
    }

    /**
     * Nothing more will be sent from here, and the linked inbox has one sender less; what was sent
     * before stays sent. A component's outboxes close by themselves when it ends. Closing twice is
     * harmless.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        if (target == null) {
            closed = true;
        } else {
            target.senderCloses(() -> closed = true);
        }
    }

    synchronized void linkTo(Inbox<? super T> inbox) {
        if (target != null) {
            throw new IllegalStateException(
                    this
                            + " is linked to "
                            + target
                            + " already, and an outbox feeds one inbox: unlink it first");
        }
        inbox.senderComes(closed, () -> target = inbox);
    }

    synchronized void unlink() {
        if (target != null) {
            target.senderGoes(closed, () -> target = null);
        }
    }

    boolean isNamed(String name) {
        return this.name.equals(name);
    }

    boolean isClosed() {
        return closed;
    }

    boolean isLinkedTo(Inbox<?> inbox) {
        return target == inbox;
    }

    /** The component's name and the box's, as in {@code Echo-3.outbox}. */
    @Override
    public String toString() {
        return owner + "." + name;
    }
}
