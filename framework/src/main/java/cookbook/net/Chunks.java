package cookbook.net;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a socket in chunks: whatever has arrived, at most {@link #MOST}. It waits with a
 * small buffer in hand, so that an idle connection costs little, and makes a large one only for
 * bytes that are there already.
 */
final class Chunks {

    static final int MOST = 32 * 1024;

    private final InputStream in;
    private final byte[] small = new byte[512];

    Chunks(InputStream in) {
        this.in = in;
    }

    /** The next chunk, of one byte at least; waits for it. Null at the end of the stream. */
    byte[] next() throws IOException {
        int read = in.read(small);
        if (read < 0) {
            return null;
        }
        int more = read < small.length ? 0 : Math.min(in.available(), MOST - read);
        byte[] chunk = Arrays.copyOf(small, read + more);
        int got = in.readNBytes(chunk, read, more);
        return got == more ? chunk : Arrays.copyOf(chunk, read + got);
    }
}
