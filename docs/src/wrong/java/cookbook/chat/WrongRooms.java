package cookbook.chat;

import java.util.List;

/** Rooms that are wrong, each in the one way that its name tells. */
final class WrongRooms {

    private WrongRooms() {}

    static class EchoesToTheSpeaker extends Room {

        EchoesToTheSpeaker() {
            super(WhenFull.DISCONNECT);
        }

        @Override
        void tellOthers(Seat seat, String line) {
            List.copyOf(seats.values()).forEach(each -> tell(each, line));
        }
    }

    static class BlocksOnTheSlowReader extends Room {

        BlocksOnTheSlowReader() {
            super(WhenFull.WAIT);
        }
    }

    static class LeaksTheDeparted extends Room {

        LeaksTheDeparted() {
            super(WhenFull.DISCONNECT);
        }

        @Override
        void leave(Seat seat) {
            tellOthers(seat, "* " + seat.name() + " has left the room");
        }
    }

    static class LetsThemLeaveWithoutAWord extends Room {

        LetsThemLeaveWithoutAWord() {
            super(WhenFull.DISCONNECT);
        }

        @Override
        void leave(Seat seat) {
            seats.remove(seat.name(), seat);
        }
    }

    static class CountsTheNewcomer extends Room {

        CountsTheNewcomer() {
            super(WhenFull.DISCONNECT);
        }

        @Override
        List<String> othersThan(Seat seat) {
            return List.copyOf(seats.keySet());
        }
    }

    static class EndsWithItsLastMember extends Room {

        EndsWithItsLastMember() {
            super(WhenFull.DISCONNECT);
            door.close();
        }
    }

    /** Takes the name in use away from whoever has it. */
    static class GivesANameTwice extends Room {

        GivesANameTwice() {
            super(WhenFull.DISCONNECT);
        }

        @Override
        boolean isTaken(Seat seat) {
            seats.put(seat.name(), seat);
            return false;
        }
    }
}
