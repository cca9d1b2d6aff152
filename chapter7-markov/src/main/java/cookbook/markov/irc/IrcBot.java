package cookbook.markov.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;

/**
 * Speaks IRC for a component that answers lines. Its {@code inbox} and {@code outbox} are lines
 * from and to the server. Everything said on the channel becomes a {@link #question}. The {@link
 * #answer} goes, by way of {@link #says}, to the person who addressed the bot, and is dropped if
 * nobody did.
 *
 * <p>The bot and the component that answers are a cycle of bounded boxes, so the bot never waits
 * for that component. Questions and answers that find no room are dropped.
 *
 * <p>It ends when the server closes, when the server refuses it, or, with a QUIT, when it gets a
 * {@link ShutdownMicroprocess} on {@code control}. Its own {@code signal} then says the same to the
 * connection.
 */
public final class IrcBot extends Component<String, String> {

    /**
     * The most bytes of a line to the server, with its end; RFC 2812 allows 512 with the sender.
     */
    static final int LONGEST_LINE = 400;

    private static final int MOST_NICKS = 5;

    private static final Pattern NICK = Pattern.compile("[\\w\\[\\]\\\\`^{|}-]+");
    private static final Pattern CHANNEL = Pattern.compile("[#&+!][^\\s,:\\p{Cc}]+");

    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cc}+");

    /** What was said, without the name of the person addressed. */
    public final Outbox<String> question = newOutbox("question");

    /** One answer to each question, in the order of the questions. */
    public final Inbox<String> answer = newInbox("answer");

    /** Lines to the server that can wait for their turn, or be dropped. */
    public final Outbox<String> says = newOutbox("says");

    private final String channel;
    private String nick;
    private int nicksTried = 1;
    private boolean isWelcome;
    private boolean onChannel;
    private volatile boolean toldToQuit;
    private volatile String trouble;

    /** Where the answer to each open question goes: empty if nobody wants it. */
    private final Queue<Optional<Asker>> asked = new ArrayDeque<>();

    /**
     * Somebody who addressed the bot.
     *
     * @param place the channel, or their own nickname
     * @param nick empty if nobody else could be meant
     */
    private record Asker(String place, String nick) {}

    /**
     * @param nick the nickname that it asks for
     * @param channel as in {@code #cookbook}
     * @throws IllegalArgumentException if these can't be names of a person and a channel; the
     *     message is for people
     */
    public IrcBot(String nick, String channel) {
        check(nick, NICK, "nickname", "chatty");
        check(channel, CHANNEL, "channel", "#cookbook");
        this.nick = nick;
        this.channel = channel;
    }

    private static void check(String name, Pattern allowed, String kind, String example) {
        if (!allowed.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "'%s' is not a %s; an example is %s",
                            name,
                            kind,
                            example));
        }
    }

    /** Whether it ended because it was told to end. */
    public boolean wasToldToQuit() {
        return toldToQuit;
    }

    /** Why it ended, in one line for people, unless it was told to end. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    protected void main() {
        send("NICK " + nick);
        send(
                String.format(
                        Locale.ROOT,
                        "USER %s 0 * :%s",
                        nick,
                        "a Markov chain; say my name to ask me"));
        boolean open = true;
        while (open) {
            awaitAny();
            boolean over = control.ready() && isOver();
            while (answer.ready()) {
                say(asked.remove(), answer.receive());
            }
            while (open && inbox.ready()) {
                open = hear(IrcMessage.parse(inbox.receive()));
            }
            open &= !over;
        }
        signal.send(new ShutdownMicroprocess());
    }

    private boolean isOver() {
        return switch (control.receive()) {
            case ShutdownMicroprocess _ -> {
                send("QUIT :bye");
                toldToQuit = true;
                yield true;
            }
            case SocketShutdown _ -> true;
            default -> false;
        };
    }

    /** Does what a line asks for, and says whether to go on. */
    private boolean hear(IrcMessage message) {
        switch (message.command()) {
            case "PING" -> send("PONG :" + message.text());
            case "001" -> welcome(message);
            case "433", "436", "437" -> takeAnotherNick(message);
            case "NICK" -> {
                if (isMe(message.sender())) {
                    nick = message.text();
                }
            }
            case "JOIN" -> {
                if (isMe(message.sender())) {
                    onChannel = true;
                    IO.println(String.format(Locale.ROOT, "On %s as %s", channel, nick));
                }
            }
            case "PRIVMSG" -> listen(message);
            case "KICK" -> {
                if (isMe(message.parameter(1))) {
                    trouble = "kicked by " + message.sender() + ": " + printable(message.text());
                }
            }
            case "ERROR" -> trouble = said(message);
            case "422" -> {} // there is no message of the day, which is not an error
            default -> {
                if (message.isError()) {
                    complain(message);
                }
            }
        }
        return trouble == null;
    }

    private boolean isMe(String name) {
        return nick.equalsIgnoreCase(name);
    }

    /** The welcome contains the nickname that the server has given the bot. */
    private void welcome(IrcMessage message) {
        isWelcome = true;
        nick = message.parameter(0);
        send("JOIN " + channel);
    }

    private void takeAnotherNick(IrcMessage message) {
        if (isWelcome || ++nicksTried > MOST_NICKS) {
            complain(message);
        } else {
            nick += "_";
            send("NICK " + nick);
        }
    }

    /** An error before the bot has joined its channel ends it, since it would be of no use. */
    private void complain(IrcMessage message) {
        if (onChannel) {
            System.err.println(said(message));
        } else {
            trouble = said(message);
        }
    }

    private static String said(IrcMessage message) {
        var words = String.join(" ", message.parameters());
        return String.format(
                Locale.ROOT, "the server says: %s %s", message.command(), printable(words));
    }

    /** The bot learns from everything, and answers what is said to it. */
    private void listen(IrcMessage message) {
        var place = message.parameter(0);
        var text = message.text();
        if (text.startsWith("\u0001") || isMe(message.sender())) {
            return; // one IRC program asks another (CTCP), or the bot hears itself
        }
        if (isMe(place)) {
            ask(text, Optional.of(new Asker(message.sender(), "")));
        } else if (isAddressed(text)) {
            var rest = text.substring(nick.length() + 1);
            ask(rest, Optional.of(new Asker(place, message.sender())));
        } else {
            ask(text, Optional.empty());
        }
    }

    /** As people address each other there: {@code chatty: hello}, or with a comma. */
    private boolean isAddressed(String text) {
        return text.length() > nick.length()
                && isMe(text.substring(0, nick.length()))
                && ":,".indexOf(text.charAt(nick.length())) >= 0;
    }

    private void ask(String text, Optional<Asker> asker) {
        if (question.offer(printable(text))) {
            asked.add(asker);
        }
    }

    /**
     * An answer begins with the name of the person who asked, so that it addresses no other bot.
     */
    private void say(Optional<Asker> asker, String text) {
        var words = printable(text);
        if (asker.isPresent() && !words.isEmpty()) {
            var name = asker.get().nick();
            var line = name.isEmpty() ? words : name + ": " + words;
            says.offer(
                    line(String.format(Locale.ROOT, "PRIVMSG %s :%s", asker.get().place(), line)));
        }
    }

    private void send(String line) {
        outbox.send(line(printable(line)));
    }

    /** All on one line, because what was learned must not become a command. */
    private static String printable(String text) {
        return CONTROL_CHARACTERS.matcher(text).replaceAll(" ").strip();
    }

    /** No longer than allowed, and with a CR; the codec adds the LF. */
    private static String line(String text) {
        int end = Math.min(text.length(), LONGEST_LINE);
        while (text.substring(0, end).getBytes(UTF_8).length > LONGEST_LINE - "\r\n".length()) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "\r";
    }
}
