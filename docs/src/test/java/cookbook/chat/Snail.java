package cookbook.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/**
 * A member that is slow on demand. From {@code zzz} to {@code awake} it does not pass on the first
 * line that it hears, as if its client did not read.
 */
final class Snail extends Member {

    private static final int ROOM_FOR_LINES = 2;

    private boolean asleep;

    private Snail(Room room) {
        super(room);
        heard.setCapacity(ROOM_FOR_LINES);
    }

    static SimpleServer<String> server(Room room, ServerOptions options) {
        return new SimpleServer<>(() -> new Snail(room), Codec.lines(UTF_8, 1000), options);
    }

    @Override
    void hear(String line) {
        while (asleep) {
            asleep = !inbox.receive().equals("awake");
        }
        super.hear(line);
    }

    @Override
    void say(Seat seat, String text) {
        switch (text) {
            case "zzz" -> {
                outbox.send("Good night");
                asleep = true;
            }
            case "awake" -> asleep = false;
            default -> super.say(seat, text);
        }
    }
}
