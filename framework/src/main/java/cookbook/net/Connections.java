package cookbook.net;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The connections of one server that have not ended. Any thread can call any method. */
final class Connections {

    final ServerLog log = new ServerLog();
    private int limit;
    private final Set<Connection<?>> open = new HashSet<>();

    /** When a server stops, it first accepts everyone in the accept queue, and then nobody. */
    private enum Admission {
        LIMITED,
        UNLIMITED,
        NONE
    }

    private Admission admission = Admission.LIMITED;

    Connections(int limit) {
        this.limit = limit;
    }

    /**
     * Sets a second limit, to what the file descriptors allow. If it is the lower one, the log says
     * so.
     */
    void limitTo(int descriptors) {
        if (descriptors < limit) {
            limit = descriptors;
            log.limit.log(
                    Level.WARNING,
                    "there are file descriptors for only "
                            + descriptors
                            + " connections; raise their number with ulimit -n");
        }
    }

    /**
     * Gives this connection a place, until it is removed.
     *
     * @return false if the server has stopped accepting
     */
    synchronized boolean add(Connection<?> connection) {
        return admission != Admission.NONE && open.add(connection);
    }

    synchronized void remove(Connection<?> connection) {
        open.remove(connection);
        notifyAll();
    }

    synchronized List<Connection<?>> all() {
        return List.copyOf(open);
    }

    /** Waits until one more can be added. */
    void awaitRoom() throws InterruptedException {
        if (!hasRoom()) {
            log.limit.log(
                    Level.WARNING,
                    "connection limit (" + limit + ") reached; new connections wait");
            awaitRoomQuietly();
        }
    }

    private synchronized boolean hasRoom() {
        return admission != Admission.LIMITED || open.size() < limit;
    }

    private synchronized void awaitRoomQuietly() throws InterruptedException {
        while (!hasRoom()) {
            wait();
        }
    }

    /** From now on there is always room: the clients in the accept queue are the last. */
    synchronized void admitTheRest() {
        admission = Admission.UNLIMITED;
        notifyAll();
    }

    /** From now on no connection is added. */
    synchronized void admitNobody() {
        admission = Admission.NONE;
        notifyAll();
    }

    /** Waits until all have ended, but no longer than this; returns whether they have. */
    synchronized boolean awaitNone(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); !open.isEmpty() && left > 0; ) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
        return open.isEmpty();
    }
}
