package cookbook.component;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;

/**
 * The platform threads that run the virtual ones: as many as there are processors. A virtual thread
 * that computes without ever waiting keeps its carrier. When such threads have taken all, there can
 * be more carriers for the others, and the operating system divides the processors among them.
 */
final class Carriers {

    /** A handler for each client could compute, but not everyone can have a platform thread. */
    private static final int MOST = 256;

    /** How many there were before some were added; 0 if none have been. */
    private static int atFirst;

    private Carriers() {}

    /** How many virtual threads are waiting for a carrier. */
    static long queue() {
        return scheduler().getQueuedVirtualThreadCount();
    }

    static synchronized void addMore() {
        int now = scheduler().getParallelism();
        if (now < MOST) {
            atFirst = atFirst == 0 ? now : atFirst;
            scheduler().setParallelism(Math.min(2 * now, MOST));
            startOne();
        }
    }

    /**
     * Each thread submits to a queue of its own, and only what is submitted to an empty queue makes
     * the scheduler start a carrier. So this takes a new thread.
     */
    private static void startOne() {
        Thread.ofPlatform().start(() -> Thread.startVirtualThread(() -> {}));
    }

    /** Takes away those that were added and have nothing to do, all but one. */
    static synchronized void removeSpare() {
        if (atFirst > 0) {
            reduceTo(scheduler().getMountedVirtualThreadCount() + 1);
        }
    }

    /** Takes away all that were added. */
    static synchronized void reset() {
        if (atFirst > 0) {
            reduceTo(atFirst);
        }
    }

    private static void reduceTo(int wanted) {
        int now = scheduler().getParallelism();
        int number = Math.clamp(wanted, atFirst, now);
        if (number < now) {
            scheduler().setParallelism(number);
        }
        if (number == atFirst) {
            atFirst = 0;
        }
    }

    private static VirtualThreadSchedulerMXBean scheduler() {
        return ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    }
}
