package cookbook.component;

import java.util.Locale;
import java.util.Objects;

/**
 * Where a component puts what it has to say. An outbox is linked to one inbox or to none. What is
 * sent while it is not linked is dropped, so link first, then activate.
 *
 * <p>Any thread can call any method; the messages of one thread arrive in the order sent. Once a
 * message is sent it belongs to the receiver: don't change it.
 *
 * @param <T> the messages
 */
public final class Outbox<T> implements AutoCloseable {

    private final Object owner;
    private final String name;

    /**
     * Held while this is being linked, unlinked or closed, so that only one of these happens at a
     * time.
     */
    private final Object linking = new Object();

    /**
     * The inbox that this is linked to, or null. It changes only under {@link #linking} and the
     * inbox's lock, as {@link #closed} does, so a message that is being delivered sees it either
     * before or after the change.
     */
    volatile Inbox<? super T> target;

    /** Never becomes false again. */
    volatile boolean closed;

    /** An outbox that belongs to no component: for a test, or for a plain thread. */
    public Outbox() {
        this(Thread.currentThread().getName(), "outbox");
    }

    Outbox(Object owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /**
     * Sends a message to the linked inbox, and waits while that inbox is full.
     *
     * @throws BoxClosedException if that inbox is closed, because its component has ended or wants
     *     nothing more; if this outbox is closed; or if the thread is interrupted while it waits.
     *     The message was not delivered
     */
    public void send(T message) {
        deliver(message, true);
    }

    /**
     * Sends a message if there is room for it now; never waits.
     *
     * @return false if the linked inbox is full, and the message was not sent
     * @throws BoxClosedException if that inbox or this outbox is closed
     */
    public boolean offer(T message) {
        return deliver(message, false);
    }

    private boolean deliver(T message, boolean wait) {
        Objects.requireNonNull(message, "a message can't be null");
        for (var to = target; to != null; to = target) {
            if (to.accept(message, this, wait)) {
                return true;
            }
            if (!wait && target == to) {
                return false;
            }
        }
        if (closed) {
            throw new BoxClosedException(this + " is closed");
        }
        return true;
    }

    /**
     * Nothing more will be sent from here, and the linked inbox has one sender fewer. What was sent
     * before stays sent; sends that are waiting for room now throw. A component's outboxes close
     * when it ends. Closing twice is harmless.
     */
    @Override
    public void close() {
        closeWith(null);
    }

    /**
     * Closes with a final message, in one step. It never waits: a last word always fits, even into
     * a full inbox. If this outbox is already closed, this does nothing: the first last word
     * counts. The last word is dropped if the linked inbox is closed, or if there is none.
     */
    public void close(T lastWord) {
        closeWith(Objects.requireNonNull(lastWord, "a last word can't be null"));
    }

    private void closeWith(T lastWord) {
        synchronized (linking) {
            if (closed) {
                return;
            }
            if (target == null) {
                closed = true;
            } else {
                target.senderCloses(this, lastWord);
            }
        }
    }

    void linkTo(Inbox<? super T> inbox) {
        synchronized (linking) {
            if (target != null) {
                throw new IllegalStateException(
                        String.format(
                                Locale.ROOT,
                                "%s is already linked to %s, and an outbox feeds one inbox: unlink it first",
                                this,
                                target));
            }
            inbox.senderArrives(this, () -> target = inbox);
        }
    }

    void unlink() {
        synchronized (linking) {
            if (target != null) {
                target.senderLeaves(this);
            }
        }
    }

    /** The inbox that this is linked to, or null. */
    public Inbox<?> target() {
        return target;
    }

    /** The component that it belongs to, or null. */
    public Component<?, ?> owner() {
        return owner instanceof Component<?, ?> component ? component : null;
    }

    /** Its name in the component, such as {@code outbox} or {@code signal}. */
    public String name() {
        return name;
    }

    /** The component's name and the box's, as in {@code Echo-3.outbox}. */
    @Override
    public String toString() {
        return owner + "." + name;
    }
}
