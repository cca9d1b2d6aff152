package cookbook.component;

import static java.util.stream.Collectors.joining;

import cookbook.log.ThrottledLog;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * One component's wait for room in an inbox. Where components wait for each other in a cycle, none
 * will ever go on. The last one to wait finds the cycle: from the inbox that it waits on, it goes
 * to that inbox's owner, to the inbox that the owner waits on, and so on, until it is back at
 * itself.
 */
final class RoomWait {

    private static final ThrottledLog LOG = new ThrottledLog(Inbox.class);

    /**
     * How long a cycle must last before the log says so; one that is broken sooner is not a
     * deadlock.
     */
    private static final int SECONDS = 2;

    /** In components. A longer cycle goes unseen. */
    private static final int LONGEST = 1_000;

    private final Component<?, ?> who;
    private final Inbox<?> on;

    /** Guarded by this class's monitor. */
    private boolean reported;

    private RoomWait(Component<?, ?> who, Inbox<?> on) {
        this.who = who;
        this.on = on;
    }

    /** Null if this is not the sender's own thread: then its component does not wait. */
    static RoomWait begin(Outbox<?> from, Inbox<?> on) {
        var who = from.owner();
        if (who == null || !who.inboxes.isReceiver(Thread.currentThread())) {
            return null;
        }
        var wait = new RoomWait(who, on);
        who.inboxes.waitsForRoom = wait;
        return wait;
    }

    static void end(RoomWait wait) {
        if (wait != null) {
            wait.who.inboxes.waitsForRoom = null;
        }
    }

    boolean closesCycle() {
        var next = on.ownersWait();
        for (int n = 0; next != null && next != this && n < LONGEST; n++) {
            next = next.on.ownersWait();
        }
        return next == this;
    }

    /** The cycle that this wait closes; empty if it closes none. */
    private List<RoomWait> cycle() {
        var cycle = new ArrayList<RoomWait>();
        var next = this;
        do {
            cycle.add(next);
            next = next.on.ownersWait();
        } while (next != null && next != this && cycle.size() < LONGEST);
        return next == this ? cycle : List.of();
    }

    /**
     * Waits some seconds for room.
     *
     * @return true if there was no room and the deadlock has been logged; false if it is time to
     *     check again
     * @throws BoxClosedException if the thread is interrupted
     */
    boolean isReportedAfter(Condition room) {
        var before = cycle();
        try {
            if (room.await(SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BoxClosedException("interrupted while waiting for room in " + on);
        }
        if (before.isEmpty() || !cycle().equals(before)) {
            return false;
        }
        report(before);
        return true;
    }

    /** Once for each cycle, even if two have closed it at the same time. */
    private static synchronized void report(List<RoomWait> cycle) {
        if (cycle.stream().anyMatch(wait -> wait.reported)) {
            return;
        }
        cycle.forEach(wait -> wait.reported = true);
        LOG.log(
                Level.WARNING,
                cycle.stream()
                        .map(wait -> wait.who + " waits for room in " + wait.on)
                        .collect(joining(", ", "deadlock: ", "; use Outbox.offer in one of them")));
        Observers.deadlocked(cycle.stream().<Component<?, ?>>map(wait -> wait.who).toList());
    }
}
