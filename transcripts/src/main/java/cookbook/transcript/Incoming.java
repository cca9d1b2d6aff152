package cookbook.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What comes from the server: collected by one thread, as it comes, and asked for by another. */
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

        /** What a server does that ends a connection so. */
        String verb() {
            return verb;
        }

        @Override
        public String toString() {
            return inWords;
        }
    }

    /**
     * What has come and nobody has asked for.
     *
     * @param end how the stream ended after these bytes; null if it has not
     */
    record Rest(byte[] bytes, End end) {}

    /** More is not read: it is more than the transcript knows, however it goes on. */
    private final int limit;

    private byte[] bytes = new byte[8 * 1024];

    /** The bytes up to here have been asked for and were right. */
    private int taken;

    private int count;

    /** Null before the end. */
    private End end;

    Incoming(int limit) {
        this.limit = limit;
    }

    /** Collects all until the end; for the thread that does only this. */
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

    /** A reset is one, whoever tells what later. */
    synchronized void end(End how) {
        end = end == End.RESET ? End.RESET : how;
        notifyAll();
    }

    synchronized Rest rest() {
        return new Rest(Arrays.copyOfRange(bytes, taken, count), end);
    }

    /** Waits for just these bytes and takes them; tells what came instead, if they do not come. */
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

    /** Waits for any byte, or the end; tells what came, which may be nothing. */
    synchronized Rest awaitAnything(Deadline deadline) throws InterruptedException {
        awaitMoreThan(taken, deadline);
        return rest();
    }

    /** Waits until nothing more has come for a while, so that a report can tell all of it. */
    synchronized void awaitQuiet(Duration quiet, Deadline deadline) throws InterruptedException {
        int seen;
        do {
            seen = count;
        } while (awaitMoreThan(seen, Deadline.in(quiet)) && !deadline.isOver());
    }

    /** False if there are no more by the deadline, or can be none any more. */
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
