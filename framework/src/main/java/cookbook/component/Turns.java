package cookbook.component;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps busy components from starving the others. A carrier runs the virtual threads that were
 * woken on it, and looks for others only when there are none left. Components that keep waking each
 * other can go on like that forever, and a new one never begins: enough busy clients shut out the
 * next.
 *
 * <p>So this looks every 250 ms whether threads are queuing for {@link Carriers}. If for 10 ms
 * there is always one, every component that receives something pauses until the queue has been
 * empty: then everybody has had a turn, and the next look is after 50 ms. If the queue is not empty
 * even after 100 ms, all carriers are taken by threads that compute without ever waiting. Then
 * there will be twice as many.
 *
 * <p>It ends when it is stopped. One for each server is enough. Its own thread must be a platform
 * thread, or it would starve with the others.
 */
public final class Turns extends Component<Void, Void> {

    private static final Duration SELDOM = Duration.ofMillis(250);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration SHORT = Duration.ofMillis(10);
    private static final Duration LONG = Duration.ofMillis(100);
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    /** What everyone waits for who has received something; null if nobody has to wait. */
    private static volatile CountDownLatch turnsOfOthers;

    /**
     * Pauses if others have waited too long for their turn. {@link Inbox#receive} and {@link
     * Component#awaitAny} do this by themselves; it is for components that get their work from
     * elsewhere. Does nothing on a platform thread. An interrupt ends the pause, and the thread
     * stays interrupted.
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
        try {
            Thread.sleep(SELDOM);
            while (true) {
                if (everybodyHasATurn(SHORT)) {
                    Carriers.removeSpare();
                    Thread.sleep(SELDOM);
                } else {
                    letOthersGoFirst();
                    Thread.sleep(OFTEN);
                }
            }
        } finally {
            Carriers.reset();
        }
    }

    private static void letOthersGoFirst() throws InterruptedException {
        var others = new CountDownLatch(1);
        turnsOfOthers = others;
        try {
            if (!everybodyHasATurn(LONG)) {
                Carriers.addMore();
            }
        } finally {
            turnsOfOthers = null;
            others.countDown();
        }
    }

    /**
     * Waits for a moment in which nobody is queuing; returns whether there was one in this time.
     */
    private static boolean everybodyHasATurn(Duration within) throws InterruptedException {
        long began = System.nanoTime();
        while (Carriers.queue() > 0) {
            if (System.nanoTime() - began > within.toNanos()) {
                return false;
            }
            Thread.sleep(A_MOMENT);
        }
        return true;
    }
}
