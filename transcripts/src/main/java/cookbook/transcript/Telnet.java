package cookbook.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A line feed that is typed goes out as CR and LF, and a CR that comes in is not told. */
final class Telnet extends ClientProgram {

    /** Its buffer is of 128 bytes, and a line feed makes two: longer lines go out in pieces. */
    private static final int LONGEST = 120;

    /** Neither the bytes of its own protocol nor a CR but where a line ends. */
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
