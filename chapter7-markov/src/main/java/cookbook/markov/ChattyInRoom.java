package cookbook.markov;

import static cookbook.component.Component.link;
import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Graphline;
import cookbook.net.TCPClient;
import cookbook.program.Program;

/** The same {@link Chatty} as a member of the tutorial's chat room. */
class ChattyInRoom {

    private static final String USAGE = "usage: ChattyInRoom HOST:PORT [NAME]";
    private static final int LONGEST_LINE = 65_536;

    static void main(String[] args) {
        Program.run(
                () -> {
                    if (args.length < 1 || args.length > 2) {
                        throw new IllegalArgumentException(USAGE);
                    }
                    var room = TCPClient.to(args[0], Codec.lines(UTF_8, LONGEST_LINE));
                    var bot = new RoomBot(args.length == 2 ? args[1] : "chatty");
                    var chatty = new Chatty(Settings.chain(), Settings.random());
                    var member = member(room, bot, chatty);
                    return () -> {
                        member.run();
                        Program.fail(room.trouble().orElse("the room has closed"));
                    };
                });
    }

    /** A cycle: what the bot hears goes to Chatty, and what Chatty says goes to the bot. */
    static Component<String, String> member(
            TCPClient<String> room, RoomBot bot, Component<String, String> chatty) {
        link(room.outbox, bot.inbox);
        link(room.signal, bot.control);
        link(bot.outbox, room.inbox);
        link(bot.question, chatty.inbox);
        link(chatty.outbox, bot.answer);
        return new Graphline<>(room, room, bot, chatty);
    }
}
