package cookbook.component;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps busy components from starving the others. A carrier runs the virtual threads that were
 * woken on it, and looks for others only when there are none left. Components that keep waking each
 * other can go on like that forever, and a new one never begins: enough busy clients shut out the
 * next.
 *
 * <p>So this looks every 250 ms whether threads are queuing for {@link Carriers}. If there are some
 * in each of ten looks, a millisecond apart, every component that receives something pauses until
 * the queue has been empty: then everybody has had a turn, and it looks again after 50 ms. If the
 * queue is not empty after a hundred looks either, the carriers are probably taken by threads that
 * compute and never wait. Then it doubles the number of carriers.
 *
 * <p>Each server has one, on a platform thread, where nothing can starve it. It sees all virtual
 * threads of the program. When the last one is stopped, there are as many carriers as before. If it
 * fails, the log says so, and the server goes on without it.
 */
public final class Turns extends Component<Void, Void> {

    private static final Duration SELDOM = Duration.ofMillis(250);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final int SOME_LOOKS = 10;
    private static final int MANY_LOOKS = 100;

    private static final AtomicInteger RUNNING = new AtomicInteger();

    /** Held by the one that makes the others pause. */
    private static final ReentrantLock PAUSING = new ReentrantLock();

    /** What everyone waits for who has received something; null if nobody has to wait. */
    private static volatile CountDownLatch turnsOfOthers;

    /**
     * Pauses if others have waited too long for their turn. {@link Inbox#receive} and {@link
     * Component#awaitAny} call this; it is for components that get their work from elsewhere. Does
     * nothing on a platform thread. An interrupt ends the pause, and the thread stays interrupted.
     */
    public static void pause() {
        var others = turnsOfOthers;
        if (others != null && Thread.currentThread().isVirtual()) {
            try {
                others.await();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    protected void main() throws InterruptedException {
        RUNNING.incrementAndGet();
        try {
            Thread.sleep(SELDOM);
            while (true) {
                if (everybodyHasATurn(SOME_LOOKS)) {
                    Carriers.removeSpare();
                    Thread.sleep(SELDOM);
                } else {
                    letOthersGoFirst();
                    Thread.sleep(OFTEN);
                }
            }
        } finally {
            if (RUNNING.decrementAndGet() == 0) {
                Carriers.reset();
            }
        }
    }

    private static void letOthersGoFirst() throws InterruptedException {
        PAUSING.lockInterruptibly();
        var others = new CountDownLatch(1);
        turnsOfOthers = others;
        try {
            if (!everybodyHasATurn(MANY_LOOKS)) {
                Carriers.addMore();
            }
        } finally {
            turnsOfOthers = null;
            others.countDown();
            PAUSING.unlock();
        }
    }

    /**
     * Whether, in one of so many looks, nobody was queuing. It counts looks, not time: a program
     * that was suspended has not been busy.
     */
    private static boolean everybodyHasATurn(int looks) throws InterruptedException {
        for (int look = 0; look < looks; look++) {
            if (Carriers.queue() == 0) {
                return true;
            }
            Thread.sleep(A_MOMENT);
        }
        return false;
    }
}
