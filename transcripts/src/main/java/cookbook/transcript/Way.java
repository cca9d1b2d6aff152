package cookbook.transcript;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * How the bytes that a client sends are cut into pieces. TCP can do any of this, so a server must
 * cope with it.
 */
public enum Way {
    /** Each {@code C:} line in one write. */
    AS_WRITTEN,

    /** Each byte in a write of its own. */
    BYTE_BY_BYTE,

    /**
     * A client's {@code C:} lines in one write, up to a step that is neither its {@code C:} nor its
     * {@code S:} line; its {@code S:} lines are expected after that, in their order.
     */
    COALESCED;

    /** How many bytes of a write are paced; the rest of a longer one follows at full speed. */
    private static final int PACED = 256;

    private static final long PACE_NANOS = 50_000;

    /**
     * The steps in the order in which they are played; steps whose bytes go together are one turn.
     * A client that shuts down its output right after a {@code C:} line does so in the same turn.
     */
    List<List<Line>> turns(List<Line> lines) {
        var turns = new ArrayList<List<Line>>();
        for (var line : lines) {
            if (turns.isEmpty() || !continues(turns.getLast(), line)) {
                turns.add(new ArrayList<>());
            }
            turns.getLast().add(line);
        }
        return turns;
    }

    private boolean continues(List<Line> turn, Line line) {
        return switch (line.step()) {
            case Step.ShutsDownOutput(var client) ->
                    turn.stream().allMatch(each -> sends(client, each));
            case Step.Talk talk when this == COALESCED -> sends(talk.client(), turn.getFirst());
            default -> false;
        };
    }

    private static boolean sends(String client, Line line) {
        return line.step() instanceof Step.Sends sends && sends.client().equals(client);
    }

    /** Writes all these bytes, in this way. */
    void write(byte[] bytes, OutputStream out) throws IOException {
        if (this != BYTE_BY_BYTE) {
            out.write(bytes);
            return;
        }
        for (int i = 0; i < bytes.length; i++) {
            out.write(bytes[i]);
            // Bytes that pile up are read as one chunk, so give the server a moment for each.
            if (i < PACED) {
                LockSupport.parkNanos(PACE_NANOS);
            }
        }
    }

    /** In words: {@code byte by byte}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
