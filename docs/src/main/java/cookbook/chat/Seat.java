package cookbook.chat;

import cookbook.component.BoxClosedException;
import cookbook.component.Outbox;
import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;

/**
 * A member, as the room knows them. The member makes it, together with its two outboxes. If the
 * room made an outbox for each member, its outboxes would pile up for as long as it runs.
 */
final class Seat {

    private final String name;
    private final Outbox<String> lines;
    private final Outbox<Signal> signal;
    private int missed;

    /**
     * @param lines linked to a box where the member hears the room
     * @param signal linked to a box where the member hears that it has to go
     */
    Seat(String name, Outbox<String> lines, Outbox<Signal> signal) {
        this.name = name;
        this.lines = lines;
        this.signal = signal;
    }

    String name() {
        return name;
    }

    /**
     * Tells the member a line.
     *
     * @return false if they have no room for it and have to go
     */
    boolean tell(String line, WhenFull whenFull) {
        try {
            return switch (whenFull) {
                case WAIT -> {
                    lines.send(line);
                    yield true;
                }
                case DROP -> {
                    tellOrDrop(line);
                    yield true;
                }
                case DISCONNECT -> lines.offer(line);
            };
        } catch (BoxClosedException gone) {
            return true; // its Leaves is on the way to the room
        }
    }

    private void tellOrDrop(String line) {
        if (missed > 0 && lines.offer("* You missed " + missed + " lines")) {
            missed = 0;
        }
        if (missed > 0 || !lines.offer(line)) {
            missed++;
        }
    }

    /** Tells the member to go, and why. Last words always fit, even where there is no room. */
    void dismiss(String why) {
        lines.close(why);
        signal.close(new ShutdownMicroprocess());
    }
}
