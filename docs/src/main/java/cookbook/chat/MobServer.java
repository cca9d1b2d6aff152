package cookbook.chat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cookbook.codec.Codec;
import cookbook.component.Pipeline;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.TCPClient;
import cookbook.program.ServerProgram;
import java.util.regex.Pattern;

/**
 * The Mob in the Middle: a proxy for a chat server. In both directions it replaces whatever looks
 * like the address of a Boguscoin wallet with Tony's.
 */
class MobServer {

    private static final String USAGE = "usage: MobServer HOST:PORT";
    private static final int LONGEST_LINE = 65_536;

    private static final String TONYS = "7YWHMfk9JZe0LM0g1ZauHuiSxhI";

    /** A word of 26 to 35 letters and digits that begins with a 7. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![^ ])7[A-Za-z0-9]{25,34}(?![^ ])");

    static SimpleServer<String> to(String server, ServerOptions options) {
        var lines = Codec.lines(US_ASCII, LONGEST_LINE);
        return new SimpleServer<>(
                () ->
                        new Pipeline<>(
                                new Rewrite<>(MobServer::rewritten),
                                TCPClient.to(server, lines),
                                new Rewrite<>(MobServer::rewritten)),
                lines,
                options);
    }

    private static String rewritten(String line) {
        return ADDRESS.matcher(line).replaceAll(TONYS);
    }

    static void main(String[] args) {
        ServerProgram.run(
                options -> {
                    if (args.length != 1) {
                        throw new IllegalArgumentException(USAGE);
                    }
                    return to(args[0], options);
                },
                ServerOptions.port(1501));
    }
}
