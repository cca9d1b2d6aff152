package cookbook.component;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;

/**
 * Where messages wait for a component, in the order they came. It holds a fixed number of them;
 * whoever sends to a full inbox waits, and so a slow component slows those before it instead of
 * filling the memory. Who waits goes on when half of the inbox is free, or all that was there has
 * been received: one wake-up for many messages, as TCP opens a window that was closed.
 *
 * <p>An inbox <em>closes</em> when all outboxes linked to it have closed (unlinking is no end), or
 * when its component has ended. What had arrived by then is still received.
 *
 * <p>Any number of threads may send; only one, the component's own, may call the methods here.
 *
 * <p>Senders put messages in under a lock. The receiver takes all that has arrived out in one go,
 * and then hands them out without it, so that a busy pair of components rarely meets at the lock.
 *
 * @param <T> the messages
 */
public final class Inbox<T> {

    /** How many messages an inbox holds, unless told otherwise. */
    public static final int DEFAULT_CAPACITY = 64;

    private final Object owner;
    private final String name;
    private final Inboxes all;
    private final Condition hasRoom;

    /**
     * Sent and not taken yet. Guarded by the lock of all inboxes, as is what says nothing else
     * below.
     */
    private ArrayDeque<T> arrived = new ArrayDeque<>(0);

    /** Taken and not received yet; the receiver's alone, without the lock. */
    private ArrayDeque<T> taken = new ArrayDeque<>(0);

    /**
     * The size of {@link #taken} as the senders know it, which may be more than it is: written by
     * the receiver, without the lock, when it gives them room.
     */
    private volatile int takenCount;

    /** How many messages have ever been taken; the receiver's alone. */
    private long takenInAll;

    /** How many senders wait for room; looked at by the receiver, without the lock. */
    private volatile int waitingSenders;

    private int capacity;

    /** Linked outboxes that have not closed. */
    private int openSenders;

    /**
     * Whether any linked outbox has closed: an inbox that nobody was ever linked to is not closed
     * but quiet.
     */
    private boolean someSenderClosed;

    /** Whether the owner has ended: nothing is accepted any more. */
    private boolean ended;

    /**
     * An inbox that belongs to no component: for a test, or for a plain thread that wants to
     * listen.
     */
    public Inbox() {
        this(DEFAULT_CAPACITY);
    }

    /**
     * An inbox that belongs to no component.
     *
     * @param capacity how many messages it holds, at least 1
     */
    public Inbox(int capacity) {
        this(Thread.currentThread().getName(), "inbox", capacity, new Inboxes("nobody"));
    }

    Inbox(Object owner, String name, int capacity, Inboxes all) {
        this.owner = owner;
        this.name = name;
        this.capacity = checked(capacity);
        this.all = all;
        this.hasRoom = all.newCondition();
    }

    private static int checked(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "an inbox holds at least 1 message, not " + capacity);
        }
        return capacity;
    }

    /**
     * Changes how many messages this inbox holds. More that are there already stay there. Any
     * thread may call this. Kamaelia: {@code setInboxSize}.
     *
     * @param capacity at least 1
     */
    public void setCapacity(int capacity) {
        checked(capacity);
        change(() -> this.capacity = capacity);
    }

    /**
     * The next message; waits for it.
     *
     * @throws BoxClosedException if nothing is left and this inbox is closed, or if the thread is
     *     interrupted while it waits
     */
    public T receive() {
        if (taken.isEmpty()) {
            all.lock();
            try {
                while (arrived.isEmpty()) {
                    if (isClosed()) {
                        throw new BoxClosedException(this + " is closed");
                    }
                    all.await(this);
                }
                takeAll();
            } finally {
                all.unlock();
            }
        }
        return next();
    }

    /** Whether a message is there: whether {@link #receive} would return at once with one. */
    public boolean ready() {
        if (taken.isEmpty()) {
            all.lock();
            try {
                takeAll();
            } finally {
                all.unlock();
            }
        }
        return !taken.isEmpty();
    }

    /** The next message, or null if none is there; never waits. */
    public T poll() {
        return ready() ? next() : null;
    }

    private void takeAll() {
        var emptied = taken;
        taken = arrived;
        arrived = emptied;
        takenCount = taken.size();
        takenInAll += taken.size();
    }

    private T next() {
        T message = taken.remove();
        int left = taken.size();
        if (left == 0 || takenCount - left >= capacity / 2) {
            giveRoom(left);
        }
        return message;
    }

    /**
     * The receiver writes the count and then looks for waiting senders; a sender says that it waits
     * and then looks at the count. Whatever the order, one of the two sees the other.
     */
    private void giveRoom(int left) {
        takenCount = left;
        if (waitingSenders > 0) {
            all.lock();
            try {
                for (int n = Math.min(room(), waitingSenders); n > 0; n--) {
                    hasRoom.signal();
                }
            } finally {
                all.unlock();
            }
        }
    }

    /**
     * Takes a message in, waiting while there is no room.
     *
     * @return false if the outbox is no longer linked here, and the message not taken
     * @throws BoxClosedException as {@link Outbox#send} has it
     */
    boolean accept(T message, Outbox<? extends T> from) {
        all.lock();
        try {
            while (true) {
                if (!from.isLinkedTo(this)) {
                    return false;
                }
                if (from.isClosed()) {
                    throw new BoxClosedException(from + " is closed");
                }
                if (ended) {
                    throw new BoxClosedException(owner + " has ended");
                }
                if (room() > 0) {
                    arrived.add(message);
                    all.ring();
                    return true;
                }
                waitForRoom(from);
            }
        } finally {
            all.unlock();
        }
    }

    private void waitForRoom(Outbox<? extends T> from) {
        waitingSenders++;
        try {
            if (room() <= 0) {
                Inboxes.await(hasRoom, from);
            }
        } finally {
            waitingSenders--;
        }
    }

    /** For how many messages there is room, as far as the senders know. */
    private int room() {
        return capacity - arrived.size() - takenCount;
    }

    void senderComes(boolean alreadyClosed, Runnable link) {
        change(
                () -> {
                    link.run();
                    someSenderClosed |= alreadyClosed;
                    openSenders += alreadyClosed ? 0 : 1;
                });
    }

    void senderCloses(Runnable close) {
        change(
                () -> {
                    close.run();
                    someSenderClosed = true;
                    openSenders--;
                });
    }

    void senderGoes(boolean alreadyClosed, Runnable unlink) {
        change(
                () -> {
                    unlink.run();
                    openSenders -= alreadyClosed ? 0 : 1;
                });
    }

    /** The owner has ended: what nobody will receive is dropped, and no sender waits any longer. */
    void end() {
        change(
                () -> {
                    ended = true;
                    arrived.clear();
                });
    }

    /** A change of who may send or receive, after which everybody who waits looks again. */
    private void change(Runnable change) {
        all.lock();
        try {
            change.run();
            all.ring();
            hasRoom.signalAll();
        } finally {
            all.unlock();
        }
    }

    /** How many messages are there; the caller holds the lock, and is the receiver. */
    int size() {
        return arrived.size() + taken.size();
    }

    /** How many messages have been received so far; the caller is the receiver. */
    long received() {
        return takenInAll - taken.size();
    }

    /** Whether no message can come any more; the caller holds the lock. */
    boolean isClosed() {
        return ended || openSenders == 0 && someSenderClosed;
    }

    /** Whether somebody is linked who may still send; the caller holds the lock. */
    boolean hasOpenSenders() {
        return !ended && openSenders > 0;
    }

    /** The component's name and the box's, as in {@code Echo-3.inbox}. */
    @Override
    public String toString() {
        return owner + "." + name;
    }
}
