package cookbook.chat;

import java.util.List;

/** Rooms that are wrong, each in one way; the checks of the chat room must catch all of them. */
interface WrongRooms {

    /** A room that disconnects slow readers. */
    abstract class Disconnecting extends Room {

        Disconnecting() {
            super(WhenFull.DISCONNECT);
        }
    }

    /** It sends what a member says to that member, too. */
    class EchoesToTheSpeaker extends Disconnecting {

        @Override
        void tellOthers(Seat seat, String line) {
            List.copyOf(seats.values()).forEach(each -> tell(each, line));
        }
    }

    /** It lists a newcomer among those who are here already. */
    class CountsTheNewcomer extends Disconnecting {

        @Override
        List<String> othersThan(Seat seat) {
            return List.copyOf(seats.keySet());
        }
    }

    /** It doesn't tell the others that a member has left. */
    class LetsThemLeaveWithoutAWord extends Disconnecting {

        @Override
        void leave(Seat seat) {
            seats.remove(seat.name(), seat);
        }
    }

    /** It keeps the seat of a member that has left. */
    class LeaksTheDeparted extends Disconnecting {

        @Override
        void leave(Seat seat) {
            tellOthers(seat, "* " + seat.name() + " has left the room");
        }
    }

    /** It takes a name away from the member that has it. */
    class GivesANameTwice extends Disconnecting {

        @Override
        boolean isTaken(Seat seat) {
            seats.put(seat.name(), seat);
            return false;
        }
    }

    /** It ends when its last member leaves. */
    class EndsWithItsLastMember extends Disconnecting {

        EndsWithItsLastMember() {
            door.close();
        }
    }

    /** It waits for a slow reader, and everybody waits with it. */
    class BlocksOnTheSlowReader extends Room {

        BlocksOnTheSlowReader() {
            super(WhenFull.WAIT);
        }
    }
}
