package cookbook.net;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The connections of one server that are not over. Any thread may call any method. */
final class Connections {

    private static final Logger LOG = System.getLogger(Connections.class.getName());

    private final int most;
    private final Set<Connection<?>> open = new HashSet<>();
    private final Burst waiting = new Burst();
    private boolean unlimited;

    Connections(int most) {
        this.most = most;
    }

    synchronized void add(Connection<?> connection) {
        open.add(connection);
    }

    synchronized void remove(Connection<?> connection) {
        open.remove(connection);
        notifyAll();
    }

    synchronized List<Connection<?>> all() {
        return List.copyOf(open);
    }

    /** Waits until one more may be added. Says in the log that it waits, once a burst. */
    synchronized void awaitRoom() throws InterruptedException {
        if (hasRoom()) {
            return;
        }
        if (waiting.begins()) {
            LOG.log(Level.WARNING, most + " connections are open, the most allowed; more wait");
        }
        while (!hasRoom()) {
            wait();
        }
        waiting.goesOn();
    }

    private boolean hasRoom() {
        return unlimited || open.size() < most;
    }

    /** From now on there is always room: those who come now are the last. */
    synchronized void lift() {
        unlimited = true;
        notifyAll();
    }

    /** Waits until all are over, but not longer than this; says whether they are. */
    synchronized boolean awaitNone(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); !open.isEmpty() && left > 0; ) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
        return open.isEmpty();
    }
}
