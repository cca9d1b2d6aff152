package cookbook.chat;

import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.transcript.Transcripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class ChatIT {

    @TestFactory
    Stream<DynamicContainer> the_room_keeps_its_transcripts() {
        return Transcripts.of(this, "src/test/transcripts-chat")
                .playedAgainst(
                        () -> ChatServer.with(room(WhenFull.DISCONNECT), ServerOptions.port(0)),
                        SimpleServer::start,
                        SimpleServer::port);
    }

    private static Room room(WhenFull whenFull) {
        var room = new Room(whenFull);
        room.activate();
        return room;
    }

    @TestFactory
    Stream<DynamicContainer> a_room_that_waits_for_its_slowest_member() {
        return withSnails(Transcripts.of(this, "src/test/transcripts-chat-wait"), WhenFull.WAIT);
    }

    @TestFactory
    Stream<DynamicContainer> a_room_that_drops_what_its_slowest_member_has_no_room_for() {
        return withSnails(Transcripts.of(this, "src/test/transcripts-chat-drop"), WhenFull.DROP);
    }

    @TestFactory
    Stream<DynamicContainer> a_room_that_shows_its_slowest_member_out() {
        return withSnails(
                Transcripts.of(this, "src/test/transcripts-chat-disconnect"), WhenFull.DISCONNECT);
    }

    private static Stream<DynamicContainer> withSnails(Transcripts transcripts, WhenFull whenFull) {
        return transcripts.playedAgainst(
                () -> Snail.server(room(whenFull), ServerOptions.port(0)),
                SimpleServer::start,
                SimpleServer::port);
    }
}
