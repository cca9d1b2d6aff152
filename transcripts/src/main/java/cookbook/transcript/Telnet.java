package cookbook.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Sends a typed line feed as CR and LF, and does not print a CR that it receives. */
final class Telnet extends ClientProgram {

    /** Its buffer has 128 bytes, and a line feed takes two, so it sends longer lines in pieces. */
    private static final int LONGEST = 120;

    /**
     * Text without the bytes of its own protocol, and without any CR except at the end of a line.
     */
    private static final Pattern PLAIN =
            Pattern.compile("(?:[\\x20-\\x7e\\x80-\\xfe\\t\\n]|\\r\\n)*");

    Telnet(Supplier<List<String>> command) {
        super(command);
    }

    @Override
    boolean canDo(Step step) {
        return switch (step) {
            case Step.Resets _, Step.ShutsDownOutput _ -> false;
            case Step.Talk talk -> talk.bytes().length <= LONGEST && isPlain(talk.bytes());
            default -> true;
        };
    }

    private static boolean isPlain(byte[] bytes) {
        return PLAIN.matcher(new String(bytes, ISO_8859_1)).matches();
    }

    @Override
    public byte[] typed(byte[] bytes) {
        return withoutReturns(bytes);
    }

    @Override
    public byte[] heard(byte[] bytes) {
        return withoutReturns(bytes);
    }

    private static byte[] withoutReturns(byte[] bytes) {
        return new String(bytes, ISO_8859_1).replace("\r", "").getBytes(ISO_8859_1);
    }

    @Override
    InputStream printed(InputStream output, InetSocketAddress server) {
        return new TelnetOutput(output, server.getHostString());
    }

    @Override
    public String toString() {
        return "telnet";
    }
}
