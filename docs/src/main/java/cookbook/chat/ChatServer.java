package cookbook.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.Flags;
import cookbook.program.ServerProgram;
import java.util.Locale;

class ChatServer {

    /** In bytes, without the sender's name. */
    private static final int LONGEST_LINE = 1000;

    /** All members are in this room, which has been activated. */
    static SimpleServer<String> with(Room room, ServerOptions options) {
        return new SimpleServer<>(
                () -> new Member(room), Codec.lines(UTF_8, LONGEST_LINE), options);
    }

    static void main() {
        ServerProgram.run(options -> with(room(), options), ServerOptions.port(1500));
    }

    /** {@code -DwhenFull=}: wait, drop or disconnect; disconnect by default. */
    private static Room room() {
        var whenFull =
                Flags.commandLine()
                        .parsed(
                                "whenFull",
                                WhenFull.DISCONNECT,
                                text -> WhenFull.valueOf(text.toUpperCase(Locale.ROOT)),
                                "wait, drop or disconnect");
        var room = new Room(whenFull);
        room.activate();
        return room;
    }
}
