package cookbook.component;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All inboxes of one component: the lock that guards them, and the one thing that the component's
 * thread waits for. So one wait can watch every inbox at once, and nothing that arrives slips past
 * it.
 */
final class Inboxes {

    private final Object owner;
    private final List<Inbox<?>> boxes = new ArrayList<>(2);
    private final ReentrantLock lock = new ReentrantLock();

    /** The component's thread while it waits for a ring. Guarded by the lock. */
    private Thread listener;

    /** The same thread, from the ring until the lock is free for it. Guarded by the lock. */
    private Thread rung;

    /**
     * What {@link #awaitAny} last told of: how many messages there were, and how many had been
     * received before.
     */
    private long toldOf;

    private long toldAfter;

    Inboxes(Object owner) {
        this.owner = owner;
    }

    <T> Inbox<T> add(String name, int capacity) {
        var box = new Inbox<T>(owner, name, capacity, this);
        boxes.add(box);
        return box;
    }

    void lock() {
        lock.lock();
    }

    void unlock() {
        var woken = rung;
        rung = null;
        lock.unlock();
        if (woken != null) {
            LockSupport.unpark(woken);
        }
    }

    /** Another thing to wait for under the same lock. */
    Condition newCondition() {
        return lock.newCondition();
    }

    /** Something came, or ended: whoever waits looks again. The caller holds the lock. */
    void ring() {
        if (listener != null) {
            rung = listener;
            listener = null;
        }
    }

    /**
     * Waits for the next ring. The caller holds the lock, and looks again afterwards. A condition
     * would do, and costs a tenth more for each message.
     */
    void await(Object box) {
        listener = Thread.currentThread();
        unlock();
        LockSupport.park(this);
        lock();
        listener = null;
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(box);
        }
    }

    static void await(Condition condition, Object box) {
        try {
            condition.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw interrupted(box);
        }
    }

    /** An interrupted wait is an end like any other; the thread stays interrupted. */
    private static BoxClosedException interrupted(Object box) {
        return new BoxClosedException("interrupted while waiting at " + box);
    }

    /** As {@link Component#awaitAny} promises. */
    void awaitAny() {
        lock();
        try {
            while (!tellOfMessages()) {
                await(owner);
            }
        } finally {
            unlock();
        }
    }

    private boolean tellOfMessages() {
        long there = 0;
        long received = 0;
        boolean open = false;
        boolean closed = false;
        for (var box : boxes) {
            there += box.size();
            received += box.received();
            open |= box.hasOpenSenders();
            closed |= box.isClosed();
        }
        boolean over = closed && !open;
        boolean untouched = there == toldOf && received == toldAfter;
        if (over && (there == 0 || untouched)) {
            throw new BoxClosedException("the inboxes of " + owner + " are closed");
        }
        toldOf = there;
        toldAfter = received;
        return there > 0;
    }

    /** The component has ended. */
    void end() {
        boxes.forEach(Inbox::end);
    }
}
