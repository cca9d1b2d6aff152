package cookbook.chat;

import cookbook.component.Component;
import cookbook.component.Outbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the members are. It hears from all of them, and tells each what the others say. */
class Room extends Component<Room.Event, Void> {

    /** What members tell the room. */
    sealed interface Event {}

    record Joins(Seat seat) implements Event {}

    record Says(Seat seat, String text) implements Event {}

    record Leaves(Seat seat) implements Event {}

    /** By their names, in the order in which they came. */
    final Map<String, Seat> seats = new LinkedHashMap<>();

    private final WhenFull whenFull;

    /** A sender of its own, without which the room would end when the last member leaves. */
    final Outbox<Event> door = new Outbox<>();

    Room(WhenFull whenFull) {
        this.whenFull = whenFull;
        link(door, inbox);
    }

    @Override
    protected void main() {
        while (true) {
            switch (inbox.receive()) {
                case Joins(var seat) -> join(seat);
                case Says(var seat, var text) -> say(seat, text);
                case Leaves(var seat) -> leave(seat);
            }
        }
    }

    private void join(Seat seat) {
        if (isTaken(seat)) {
            seat.dismiss("* " + seat.name() + " is here already");
            return;
        }
        tellOthers(seat, "* " + seat.name() + " has entered the room");
        tell(seat, "* The room contains: " + String.join(", ", othersThan(seat)));
    }

    /** Whether somebody else has this name; if not, it is theirs from now on. */
    boolean isTaken(Seat seat) {
        return seats.putIfAbsent(seat.name(), seat) != null;
    }

    List<String> othersThan(Seat seat) {
        return seats.values().stream().filter(each -> each != seat).map(Seat::name).toList();
    }

    /** Somebody who is no longer here, or never was, is ignored. */
    private void say(Seat seat, String text) {
        if (seats.get(seat.name()) == seat) {
            tellOthers(seat, "[" + seat.name() + "] " + text);
        }
    }

    void leave(Seat seat) {
        if (seats.remove(seat.name(), seat)) {
            tellOthers(seat, "* " + seat.name() + " has left the room");
        }
    }

    void tellOthers(Seat seat, String line) {
        for (var other : seats.values().toArray(Seat[]::new)) {
            if (other != seat) {
                tell(other, line);
            }
        }
    }

    void tell(Seat seat, String line) {
        if (!seat.tell(line, whenFull)) {
            seat.dismiss("* You read too slowly. Goodbye");
            leave(seat);
        }
    }
}
