package cookbook.markov;

import static cookbook.component.Component.link;
import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.Graphline;
import cookbook.component.Outbox;
import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;
import cookbook.markov.irc.IrcBot;
import cookbook.markov.irc.Pace;
import cookbook.net.TCPClient;
import cookbook.program.Flags;
import cookbook.program.Program;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** The same {@link Chatty} on a channel of an IRC server. */
class ChattyOnIrc {

    private static final String USAGE = "usage: ChattyOnIrc HOST:PORT CHANNEL [NICK]";

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);
    private static final int LINES_WAITING = 4;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(3);
    private static final int LONGEST_LINE = 8192;

    static void main(String[] args) {
        Program.run(
                () -> {
                    if (args.length < 2 || args.length > 3) {
                        throw new IllegalArgumentException(USAGE);
                    }
                    return program(
                            args[0], new IrcBot(args.length == 3 ? args[2] : "chatty", args[1]));
                });
    }

    private static Program.Main program(String server, IrcBot bot) {
        var client = TCPClient.to(server, Codec.lines(UTF_8, LONGEST_LINE));
        if (Flags.commandLine().has("tls")) {
            client.withTls(defaultTls());
        }
        var chatty = new Chatty(Settings.chain(), Settings.random());
        var onIrc = onIrc(client, bot, chatty);
        return () -> {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> quit(bot, onIrc), "Ctrl-C"));
            onIrc.run();
            if (!bot.wasToldToQuit()) {
                var trouble = bot.trouble().or(client::trouble);
                Program.fail(trouble.orElse(server + " closed the connection"));
            }
        };
    }

    private static SSLContext defaultTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException unusable) {
            throw new IllegalArgumentException("no TLS here: " + unusable.getMessage());
        }
    }

    private static void quit(IrcBot bot, Component<?, ?> onIrc) {
        try (var order = new Outbox<Signal>()) {
            link(order, bot.control);
            order.offer(new ShutdownMicroprocess());
            onIrc.join(LONGEST_GOODBYE);
        } catch (BoxClosedException | InterruptedException over) {
            // it has already ended, or we are in a hurry
        }
    }

    /** A cycle: what the bot hears goes to Chatty, and what Chatty says goes to the bot. */
    static Component<String, String> onIrc(
            TCPClient<String> client, IrcBot bot, Component<String, String> chatty) {
        var pace = new Pace<String>(BETWEEN_LINES);
        pace.inbox.setCapacity(LINES_WAITING);
        link(client.outbox, bot.inbox);
        link(client.signal, bot.control);
        link(bot.outbox, client.inbox);
        link(bot.signal, client.control);
        link(bot.question, chatty.inbox);
        link(chatty.outbox, bot.answer);
        link(bot.says, pace.inbox);
        link(pace.outbox, client.inbox);
        return new Graphline<>(client, client, bot, chatty, pace);
    }
}
