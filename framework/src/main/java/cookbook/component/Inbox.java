package cookbook.component;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;

/**
 * Where messages wait for a component, in the order they arrived. An inbox holds a fixed number of
 * them. A sender waits while it is full, so a slow component slows down the ones before it instead
 * of filling the memory. Components that send to each other in a cycle can therefore deadlock, each
 * waiting for room in the next one's inbox; the log says so. Break the cycle with {@link
 * Outbox#offer}, which never waits.
 *
 * <p>An inbox is <em>closed</em> when its owner has closed it or has ended, or when all outboxes
 * linked to it have closed (unlinking doesn't count). Then it accepts nothing more, but what it had
 * accepted is still received.
 *
 * <p>Any number of threads can send. Only one receives: the thread of the component that owns the
 * inbox. Receiving on another thread throws an {@link IllegalStateException}; an inbox that belongs
 * to no component throws it when a second thread receives while a first one waits.
 *
 * @param <T> the messages
 */
public final class Inbox<T> {

    /** How many messages an inbox holds by default. */
    public static final int DEFAULT_CAPACITY = 64;

    private final String name;

    /** All inboxes of the owner. Their lock guards everything below. */
    private final Inboxes all;

    private final ArrayDeque<T> messages = new ArrayDeque<>(0);
    private final Condition room;
    private volatile int capacity;
    private boolean closed;

    /** The number of linked outboxes that have not closed. */
    private int openSenders;

    /** Without this, an inbox that nothing has ever been linked to would be closed. */
    private boolean someSenderClosed;

    /** An inbox that belongs to no component: for a test, or for a plain thread. */
    public Inbox() {
        this(DEFAULT_CAPACITY);
    }

    /**
     * An inbox that belongs to no component.
     *
     * @param capacity how many messages it holds, at least 1
     */
    public Inbox(int capacity) {
        this("inbox", capacity, new Inboxes(Thread.currentThread().getName()));
    }

    Inbox(String name, int capacity, Inboxes all) {
        this.name = name;
        this.all = all;
        this.room = all.lock.newCondition();
        setCapacity(capacity);
    }

    /**
     * Changes how many messages this inbox holds. If it holds more at the moment, they stay. Any
     * thread can call this. Kamaelia: {@code setInboxSize}.
     *
     * @param capacity at least 1
     */
    public void setCapacity(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "an inbox holds at least 1 message, not " + capacity);
        }
        change(() -> this.capacity = capacity);
    }

    /**
     * The next message; waits for it.
     *
     * @throws BoxClosedException if this inbox is closed and nothing is left in it, or if the
     *     thread is interrupted while it waits
     */
    public T receive() {
        var message = next();
        Turns.pause();
        return message;
    }

    private T next() {
        all.lockFor(this);
        try {
            while (messages.isEmpty()) {
                if (isClosed()) {
                    throw new BoxClosedException(this + " is closed");
                }
                all.await(this);
            }
            all.received++;
            room.signal();
            var message = messages.remove();
            Observers.received(this, message);
            return message;
        } finally {
            all.lock.unlock();
        }
    }

    /** The next message, or null if there is none; never waits. */
    public T poll() {
        all.lockFor(this);
        try {
            return messages.isEmpty() ? null : next();
        } finally {
            all.lock.unlock();
        }
    }

    /** Whether there is a message, so that {@link #receive} would return it at once. */
    public boolean ready() {
        all.lockFor(this);
        try {
            return !messages.isEmpty();
        } finally {
            all.lock.unlock();
        }
    }

    /**
     * Accepts nothing more: later sends throw, and so do sends that are waiting for room now. What
     * is here can still be received. Any thread can call this; closing twice is harmless.
     */
    public void close() {
        change(() -> closed = true);
    }

    /** The owner has ended: nobody will receive what is here. */
    void end() {
        close();
        change(messages::clear);
    }

    /**
     * Accepts a message.
     *
     * @return false if it did not, because there is no room and the sender does not want to wait,
     *     or because the outbox is no longer linked here
     * @throws BoxClosedException as {@link Outbox#send} does
     */
    boolean accept(T message, Outbox<? extends T> from, boolean wait) {
        all.lock.lock();
        try {
            while (from.target == this) {
                if (from.closed || closed) {
                    throw new BoxClosedException((from.closed ? from : this) + " is closed");
                }
                if (messages.size() < capacity) {
                    messages.add(message);
                    Observers.sent(from, this, message);
                    all.arrival.signal();
                    return true;
                }
                if (!wait) {
                    return false;
                }
                awaitRoom(from);
            }
            return false;
        } finally {
            all.lock.unlock();
        }
    }

    private void awaitRoom(Outbox<? extends T> from) {
        var wait = RoomWait.begin(from, this);
        Observers.waitsForRoom(this);
        try {
            if (wait == null || !wait.closesCycle() || wait.isReportedAfter(room)) {
                Inboxes.await(room, from);
            }
        } finally {
            Observers.sendsOn();
            RoomWait.end(wait);
        }
    }

    /** What the owner waits for, if it waits for room. */
    RoomWait ownersWait() {
        return all.waitsForRoom;
    }

    /** An outbox is being linked here. */
    void senderArrives(Outbox<? extends T> from, Runnable link) {
        change(
                () -> {
                    link.run();
                    openSenders += from.closed ? 0 : 1;
                    someSenderClosed |= from.closed;
                    Observers.linked(from, this);
                });
    }

    void senderLeaves(Outbox<? extends T> from) {
        change(
                () -> {
                    from.target = null;
                    openSenders -= from.closed ? 0 : 1;
                    Observers.unlinked(from, this);
                });
    }

    /**
     * @param lastWord always fits, because an outbox has only one; null if there is none
     */
    void senderCloses(Outbox<? extends T> from, T lastWord) {
        change(
                () -> {
                    from.closed = true;
                    openSenders--;
                    someSenderClosed = true;
                    if (lastWord != null && !closed) {
                        messages.add(lastWord);
                        Observers.sent(from, this, lastWord);
                    }
                });
    }

    /** Makes a change after which every waiting thread has to check again. */
    private void change(Runnable change) {
        all.lock.lock();
        try {
            change.run();
            all.arrival.signal();
            room.signalAll();
        } finally {
            all.lock.unlock();
        }
    }

    /** Whether nothing more will arrive. Here and below, the caller holds the lock. */
    boolean isClosed() {
        return closed || openSenders == 0 && someSenderClosed;
    }

    /** Whether an outbox is linked that can still send. */
    boolean hasOpenSenders() {
        return !closed && openSenders > 0;
    }

    int size() {
        return messages.size();
    }

    /** How many messages are in it now. Observers must not ask this while they are being called. */
    public int fill() {
        all.lock.lock();
        try {
            return messages.size();
        } finally {
            all.lock.unlock();
        }
    }

    /** How many messages it can hold; see {@link #setCapacity}. */
    public int capacity() {
        return capacity;
    }

    /** The component that it belongs to, or null. */
    public Component<?, ?> owner() {
        return all.component();
    }

    /** Its name in the component, such as {@code inbox} or {@code control}. */
    public String name() {
        return name;
    }

    /** The component's name and the box's, as in {@code Echo-3.inbox}. */
    @Override
    public String toString() {
        return all.owner + "." + name;
    }
}
