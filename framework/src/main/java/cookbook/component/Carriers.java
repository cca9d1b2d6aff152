package cookbook.component;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;

/**
 * The platform threads that run the virtual ones: as many as there are processors. A virtual thread
 * that computes without ever waiting keeps its carrier. When such threads have taken all, there can
 * be more carriers for the others, and the operating system divides the processors among them.
 */
final class Carriers {

    private static final int MOST = 256;

    /** How many have been added. */
    private static int added;

    private Carriers() {}

    /** How many virtual threads are waiting for a carrier. */
    static long queue() {
        return scheduler().getQueuedVirtualThreadCount();
    }

    /**
     * Adds one, on a new thread: each thread submits to a queue of its own, and only what is
     * submitted to an empty queue makes the scheduler start a carrier.
     */
    static void add() throws InterruptedException {
        Thread.ofPlatform().start(Carriers::addHere).join();
    }

    private static synchronized void addHere() {
        var scheduler = scheduler();
        if (scheduler.getParallelism() < MOST) {
            scheduler.setParallelism(scheduler.getParallelism() + 1);
            added++;
        }
    }

    /** Takes one away that was added, if at least two have nothing to do. */
    static synchronized void removeSpare() {
        if (added > 0) {
            var scheduler = scheduler();
            if (scheduler.getMountedVirtualThreadCount() < scheduler.getParallelism() - 1) {
                scheduler.setParallelism(scheduler.getParallelism() - 1);
                added--;
            }
        }
    }

    /** Takes all away that were added. */
    static synchronized void reset() {
        if (added > 0) {
            scheduler().setParallelism(scheduler().getParallelism() - added);
            added = 0;
        }
    }

    private static VirtualThreadSchedulerMXBean scheduler() {
        return ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    }
}
