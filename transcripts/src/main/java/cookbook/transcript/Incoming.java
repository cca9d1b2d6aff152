package cookbook.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What arrives from the server. One thread collects it as it arrives, another one asks for it. */
final class Incoming {

    enum End {
        CLOSED("the end of the stream", "closes"),
        RESET("a reset", "resets");

        private final String inWords;
        private final String verb;

        End(String inWords, String verb) {
            this.inWords = inWords;
            this.verb = verb;
        }

        /** What a server does when it ends a connection like this. */
        String verb() {
            return verb;
        }

        @Override
        public String toString() {
            return inWords;
        }
    }

    /**
     * What has arrived and has not been taken yet.
     *
     * @param end how the stream ended after these bytes; null if it has not ended
     */
    record Rest(byte[] bytes, End end) {}

    /** How much is read at most. More could not match the transcript anyway. */
    private final int limit;

    private byte[] bytes = new byte[8 * 1024];

    /** The bytes before this index have been taken and were right. */
    private int taken;

    private int count;

    /** Null until the end. */
    private End end;

    Incoming(int limit) {
        this.limit = limit;
    }

    /** Collects everything until the end. A thread of its own calls this. */
    void collect(InputStream in) {
        var chunk = new byte[8 * 1024];
        try {
            while (!isFull()) {
                int n = in.read(chunk);
                if (n < 0) {
                    end(End.CLOSED);
                    return;
                }
                add(chunk, n);
            }
        } catch (IOException broken) {
            end(End.RESET);
        }
    }

    private synchronized void add(byte[] chunk, int n) {
        if (count + n > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, count + n));
        }
        System.arraycopy(chunk, 0, bytes, count, n);
        count += n;
        notifyAll();
    }

    /** Once there has been a reset, it stays a reset. */
    synchronized void end(End how) {
        end = end == End.RESET ? End.RESET : how;
        notifyAll();
    }

    synchronized Rest rest() {
        return new Rest(Arrays.copyOfRange(bytes, taken, count), end);
    }

    /**
     * Waits for exactly these bytes and takes them; if they don't come, returns what came instead.
     */
    synchronized Optional<Rest> take(byte[] expected, Deadline deadline)
            throws InterruptedException {
        while (true) {
            int n = Math.min(count - taken, expected.length);
            if (Arrays.mismatch(bytes, taken, taken + n, expected, 0, n) >= 0) {
                return Optional.of(rest());
            }
            if (n == expected.length) {
                taken += n;
                return Optional.empty();
            }
            if (!awaitMoreThan(count, deadline)) {
                return Optional.of(rest());
            }
        }
    }

    /** Waits for any byte, or the end; returns what came, which can be nothing. */
    synchronized Rest awaitAnything(Deadline deadline) throws InterruptedException {
        awaitMoreThan(taken, deadline);
        return rest();
    }

    /** Waits until nothing more has come for a while, so that a report can show everything. */
    synchronized void awaitQuiet(Duration quiet, Deadline deadline) throws InterruptedException {
        int seen;
        do {
            seen = count;
        } while (awaitMoreThan(seen, Deadline.in(quiet)) && !deadline.isOver());
    }

    /** Returns false if no more arrive by the deadline, or if no more can arrive. */
    private boolean awaitMoreThan(int seen, Deadline deadline) throws InterruptedException {
        while (count <= seen) {
            if (end != null || isFull() || deadline.isOver()) {
                return false;
            }
            wait(deadline.millisLeft());
        }
        return true;
    }

    private synchronized boolean isFull() {
        return count >= limit;
    }
}
