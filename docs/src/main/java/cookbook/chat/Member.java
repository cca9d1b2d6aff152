package cookbook.chat;

import cookbook.chat.Room.Event;
import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import java.util.regex.Pattern;

/** Budget Chat, for one client: asks for a name, and carries lines to the room and back. */
class Member extends Component<String, String> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,16}");

    /** On a terminal, these could make one line look like another. */
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cc}");

    /** How many lines a member can be behind the room. */
    private static final int LINES_BEHIND = 256;

    /** What the room says. */
    final Inbox<String> heard = newInbox("heard");

    private final Room room;
    private final Outbox<Event> toRoom = new Outbox<>();

    Member(Room room) {
        this.room = room;
        heard.setCapacity(LINES_BEHIND);
    }

    @Override
    protected void main() {
        outbox.send("Welcome! What is your name?");
        var name = inbox.receive();
        if (NAME.matcher(name).matches()) {
            chat(name);
        } else {
            outbox.send("* A name is 1 to 16 letters and digits. Goodbye");
        }
    }

    private void chat(String name) {
        var lines = new Outbox<String>();
        var orders = new Outbox<Signal>();
        link(lines, heard);
        link(orders, control);
        link(toRoom, room.inbox);
        var seat = new Seat(name, lines, orders);
        try {
            toRoom.send(new Room.Joins(seat));
            boolean here = true;
            while (here) {
                awaitAny();
                here = !control.ready();
                while (heard.ready()) {
                    hear(heard.receive());
                }
                while (inbox.ready()) {
                    say(seat, inbox.receive());
                }
            }
        } finally {
            toRoom.close(new Room.Leaves(seat));
        }
    }

    void hear(String line) {
        outbox.send(line);
    }

    void say(Seat seat, String text) {
        toRoom.send(new Room.Says(seat, printable(text)));
    }

    private static String printable(String text) {
        return CONTROL_CHARACTERS.matcher(text).replaceAll(" ");
    }
}
