package cookbook.net;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a socket in chunks: whatever has arrived, at most {@link #MOST} bytes. It waits with
 * a small buffer in hand, so that an idle connection costs little, and makes a large one only for
 * bytes that are already there.
 */
final class Chunks {

    static final int MOST = 32 * 1024;

    private final InputStream in;
    private final byte[] small = new byte[512];

    /** Whether the last chunk was so large that more bytes are likely to be there. */
    private boolean busy;

    Chunks(InputStream in) {
        this.in = in;
    }

    /** The next chunk, of at least one byte; waits for it. Null at the end of the stream. */
    byte[] next() throws IOException {
        int there = busy ? Math.min(in.available(), MOST) : 0;
        byte[] chunk = there > small.length ? taken(there) : awaited();
        busy = chunk != null && chunk.length >= small.length;
        return chunk;
    }

    /** A chunk of this many bytes, which are already there. */
    private byte[] taken(int length) throws IOException {
        byte[] chunk = new byte[length];
        return shortened(chunk, in.read(chunk));
    }

    private byte[] awaited() throws IOException {
        int read = in.read(small);
        if (read < small.length) {
            return read < 0 ? null : Arrays.copyOf(small, read);
        }
        int more = Math.min(in.available(), MOST - read);
        byte[] chunk = Arrays.copyOf(small, read + more);
        return shortened(chunk, read + in.readNBytes(chunk, read, more));
    }

    private static byte[] shortened(byte[] chunk, int length) {
        return length == chunk.length ? chunk : Arrays.copyOf(chunk, length);
    }
}
