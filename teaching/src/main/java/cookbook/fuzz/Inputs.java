package cookbook.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes up what an untrusted client can send. The same seed gives the same inputs. */
final class Inputs {

    /** Bytes, as chars of ISO-8859-1, that protocols and decoders often stumble over. */
    private static final List<String> STUMBLING_BLOCKS =
            List.of(
                    "hello world",
                    "shutdown",
                    "shut",
                    "down",
                    "\n",
                    "\r\n",
                    "\r",
                    "\n\n\n",
                    " ",
                    "\t \u000b\f",
                    "\u0000",
                    "\u001b[2J",
                    "\u00ff\u00fd\u0001", // telnet: IAC DO ECHO
                    "\u00ff\u00f4\u00ff\u00fd\u0006", // telnet: Ctrl-C
                    "\u00c3\u00a9", // é in UTF-8
                    "\u00f0\u009f\u0098\u0080", // an emoji
                    "\u00f0\u009f\u0098", // most of an emoji
                    "\u00ef\u00bb\u00bf", // a byte order mark
                    "\u00c0\u0080", // a longer form than need be
                    "\u00ed\u00a0\u0080", // half of a surrogate pair
                    "\u00f4\u0090\u0080\u0080", // beyond the last character
                    "\u00e2\u0080\u00a8", // a line separator
                    "\u0080",
                    "\u00fe\u00ff",
                    "%s%n${jndi:x}",
                    "x".repeat(70));

    private static final int SHORT = 40;
    private static final int LONG = 4_000;
    private static final int LONGER_THAN_A_LINE = 70_000;

    private final Random random;
    private byte[] last = {};

    Inputs(long seed) {
        this.random = new Random(seed);
    }

    byte[] next() {
        last =
                switch (random.nextInt(10)) {
                    case 0, 1 -> noise();
                    case 2, 3, 4, 5 -> blocks();
                    default -> mutated(last);
                };
        return last;
    }

    private byte[] noise() {
        int most =
                switch (random.nextInt(1_000)) {
                    case 0 -> LONGER_THAN_A_LINE;
                    case 1, 2, 3, 4, 5 -> LONG;
                    default -> SHORT;
                };
        var bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] blocks() {
        var bytes = new ByteArrayOutputStream();
        for (int n = random.nextInt(8); n > 0; n--) {
            bytes.writeBytes(block());
        }
        return bytes.toByteArray();
    }

    private byte[] block() {
        return STUMBLING_BLOCKS.get(random.nextInt(STUMBLING_BLOCKS.size())).getBytes(ISO_8859_1);
    }

    private byte[] mutated(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        var head = Arrays.copyOf(bytes, from);
        var middle = Arrays.copyOfRange(bytes, from, to);
        var tail = Arrays.copyOfRange(bytes, to, bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> joined(head, tail);
            case 1 -> joined(head, block(), middle, tail);
            case 2 -> bytes.length > LONG ? head : joined(head, middle, middle, tail);
            case 3 -> joined(head, noise(), tail);
            default -> joined(head, flipped(middle), tail);
        };
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The bytes in pieces: in one piece, in single bytes, or in anything in between. */
    List<byte[]> cut(byte[] bytes) {
        int most =
                switch (random.nextInt(4)) {
                    case 0 -> Math.max(1, bytes.length);
                    case 1 -> bytes.length > LONG ? LONG : 1;
                    default -> 1 + random.nextInt(Math.max(1, bytes.length));
                };
        var pieces = new ArrayList<byte[]>();
        for (int start = 0; start < bytes.length; ) {
            int end = Math.min(bytes.length, start + 1 + random.nextInt(most));
            pieces.add(Arrays.copyOfRange(bytes, start, end));
            start = end;
        }
        return pieces;
    }

    boolean nextBoolean() {
        return random.nextBoolean();
    }
}
