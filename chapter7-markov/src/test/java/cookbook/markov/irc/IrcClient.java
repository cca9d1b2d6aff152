package cookbook.markov.irc;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.testing.Client;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Predicate;

/** Somebody on a channel. What is said in private or by the server is heard too. */
public final class IrcClient implements AutoCloseable {

    private final Client client;
    private final String channel;

    public IrcClient(Ngircd server, String nick, String channel) throws IOException {
        this.client = new Client(server.port());
        this.channel = channel;
        raw("NICK " + nick);
        raw(String.format(Locale.ROOT, "USER %s 0 * :a test", nick));
        next(line -> line.contains(" 001 "));
        raw("JOIN " + channel);
        next(line -> line.contains(" 366 "));
    }

    /** Sends a line as it is. */
    public void raw(String line) throws IOException {
        client.send(line + "\r\n");
    }

    /** Says something on the channel. */
    public void say(String text) throws IOException {
        raw(String.format(Locale.ROOT, "PRIVMSG %s :%s", channel, text));
    }

    /** Says something to somebody alone. */
    public void tell(String nick, String text) throws IOException {
        raw(String.format(Locale.ROOT, "PRIVMSG %s :%s", nick, text));
    }

    /** Waits for somebody to say something, to the channel or to this client, and returns it. */
    public String heard(String nick) throws IOException {
        var line = next(each -> each.startsWith(":" + nick + "!") && each.contains(" PRIVMSG "));
        return line.replaceFirst("\\S+ PRIVMSG ", "");
    }

    /** Waits for a line like this, and answers pings in the meantime. */
    public String next(Predicate<String> wanted) throws IOException {
        while (true) {
            var line = client.readLine().strip();
            assertThat(line).as("the server has closed").isNotEmpty();
            if (line.startsWith("PING")) {
                raw("PONG" + line.substring(4));
            } else if (wanted.test(line)) {
                return line;
            }
        }
    }

    /** Waits for somebody to come to the channel. */
    public void awaitArrival(String nick) throws IOException {
        next(line -> line.startsWith(":" + nick + "!") && line.contains(" JOIN "));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
