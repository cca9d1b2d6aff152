package cookbook.component;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * All inboxes of one component, with the lock that guards them and the one condition that the
 * component's thread waits on. That is how one wait can cover all inboxes.
 */
final class Inboxes {

    /**
     * The component, or the name of the thread that made an inbox which belongs to no component.
     */
    final Object owner;

    private final List<Inbox<?>> boxes = new CopyOnWriteArrayList<>();
    final ReentrantLock lock = new ReentrantLock();

    /** Signaled when a message arrives or something closes. */
    final Condition arrival = lock.newCondition();

    /** How many messages have ever been received. Guarded by the lock, like the fields below. */
    long received;

    /** The component's thread, once it has one. */
    private Thread receiver;

    /** The thread that is waiting for an arrival. */
    private Thread waiting;

    /** What the component's own thread waits for, if it waits for room somewhere. */
    volatile RoomWait waitsForRoom;

    /** How many messages {@link #awaitAny} last found, and how many had been received before. */
    private long reportedThere;

    private long reportedReceived;

    Inboxes(Object owner) {
        this.owner = owner;
    }

    <T> Inbox<T> add(String name, int capacity) {
        var box = new Inbox<T>(name, capacity, this);
        boxes.add(box);
        return box;
    }

    /** The component that they belong to, or null. */
    Component<?, ?> component() {
        return owner instanceof Component<?, ?> component ? component : null;
    }

    /** Takes the lock for a receiver, if it is the right one. */
    void lockFor(Object box) {
        lock.lock();
        var expected = receiver != null ? receiver : waiting;
        if (expected != null && expected != Thread.currentThread()) {
            lock.unlock();
            throw new IllegalStateException(
                    "only one thread can receive from " + box + ": " + expected.getName());
        }
    }

    /** From now on, only this thread can receive. */
    void receivedBy(Thread thread) {
        lock.lock();
        receiver = thread;
        lock.unlock();
    }

    /** Whether this is the component's own thread. */
    boolean isReceiver(Thread thread) {
        return receiver == thread;
    }

    /**
     * Waits until a message arrives in any inbox, or something closes.
     *
     * @param box the only inbox that the thread waits on; null if it waits on all
     */
    void await(Inbox<?> box) {
        waiting = Thread.currentThread();
        Observers.waitsToReceive(component(), box);
        try {
            await(arrival, box == null ? owner : box);
        } finally {
            waiting = null;
            Observers.goesOn(component());
        }
    }

    /** An interrupted wait is a normal end; the thread stays interrupted. */
    static void await(Condition condition, Object box) {
        try {
            condition.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BoxClosedException("interrupted while waiting on " + box);
        }
    }

    /** Does what {@link Component#awaitAny} promises. */
    void awaitAny() {
        lockFor(owner);
        try {
            while (!reportsMessages()) {
                await((Inbox<?>) null);
            }
        } finally {
            lock.unlock();
        }
        Turns.pause();
    }

    private boolean reportsMessages() {
        long there = 0;
        boolean open = false;
        boolean closed = false;
        for (var box : boxes) {
            there += box.size();
            open |= box.hasOpenSenders();
            closed |= box.isClosed();
        }
        boolean untouched = there == reportedThere && received == reportedReceived;
        if (closed && !open && (there == 0 || untouched)) {
            throw new BoxClosedException("the inboxes of " + owner + " are closed");
        }
        reportedThere = there;
        reportedReceived = received;
        return there > 0;
    }

    List<Inbox<?>> all() {
        return List.copyOf(boxes);
    }

    void forEach(Consumer<Inbox<?>> action) {
        boxes.forEach(action);
    }
}
