package cookbook.chat;

import static cookbook.transcript.Miss.BROKE_THE_SILENCE;
import static cookbook.transcript.Miss.CLOSED_EARLY;
import static cookbook.transcript.Miss.NO_REPLY;
import static cookbook.transcript.Miss.WRONG_REPLY;
import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.checks.MaintainersOnly;
import cookbook.codec.Codec;
import cookbook.teaching.WrongHandlers;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests that the checks of the chat room catch these mistakes. */
@MaintainersOnly
class WrongHandlersIT {

    private final WrongHandlers<String> chat =
            WrongHandlers.of(ChatIT.class, "src/test/transcripts-chat", Codec.lines(UTF_8, 1000));

    private final WrongHandlers<String> disconnect =
            WrongHandlers.of(
                    ChatIT.class, "src/test/transcripts-chat-disconnect", Codec.lines(UTF_8, 1000));

    @TestFactory
    Stream<DynamicTest> every_wrong_room_is_caught() {
        return Stream.of(
                room(WrongRooms.EchoesToTheSpeaker::new).isMissedBy("session", WRONG_REPLY),
                room(WrongRooms.CountsTheNewcomer::new).isMissedBy("session", WRONG_REPLY),
                room(WrongRooms.LetsThemLeaveWithoutAWord::new).isMissedBy("session", NO_REPLY),
                room(WrongRooms.LeaksTheDeparted::new).isMissedBy("name-in-use", BROKE_THE_SILENCE),
                room(WrongRooms.GivesANameTwice::new).isMissedBy("name-in-use", WRONG_REPLY),
                room(WrongRooms.EndsWithItsLastMember::new)
                        .isMissedBy("after-the-last", CLOSED_EARLY),
                disconnect
                        .server(
                                WrongRooms.BlocksOnTheSlowReader.class,
                                options ->
                                        Snail.server(
                                                activated(new WrongRooms.BlocksOnTheSlowReader()),
                                                options))
                        .isMissedBy("snail", NO_REPLY));
    }

    private WrongHandlers<String>.WrongHandler room(Supplier<Room> wrong) {
        return chat.server(
                wrong.get().getClass(),
                options -> ChatServer.with(activated(wrong.get()), options));
    }

    private static Room activated(Room room) {
        room.activate();
        return room;
    }
}
