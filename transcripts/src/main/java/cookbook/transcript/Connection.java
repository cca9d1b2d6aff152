package cookbook.transcript;

import cookbook.transcript.Incoming.End;
import java.io.IOException;
import java.util.concurrent.ThreadFactory;

/**
 * A client's side of a connection. It has a thread that reads everything that arrives, so that a
 * server which answers before it has received everything never waits for this side.
 */
final class Connection implements AutoCloseable {

    /** How much more than the transcript expects is read, to be shown in a report. */
    private static final int SURPLUS = 64 * 1024;

    private final Carrier carrier;
    private final ThreadFactory threads;
    private final Incoming incoming;
    private final Thread reader;

    /** The most recent writer; if it was too slow, it is still running. */
    private Thread writer;

    /**
     * @param carrier open
     * @param expected how many bytes the server is expected to send altogether
     */
    Connection(Carrier carrier, int expected, ThreadFactory threads) throws IOException {
        this.carrier = carrier;
        this.threads = threads;
        this.incoming = new Incoming(expected + SURPLUS);
        var in = carrier.input();
        this.reader = start(() -> incoming.collect(in));
    }

    private Thread start(Runnable task) {
        var thread = threads.newThread(task);
        thread.start();
        return thread;
    }

    Incoming incoming() {
        return incoming;
    }

    /**
     * Sends these bytes; returns false if the server has not accepted all of them by the deadline.
     * If the connection breaks in the meantime, that is not an error here: the missing reply will
     * be.
     *
     * @param areLast whether the output is shut down right after them
     */
    boolean send(byte[] bytes, Way way, boolean areLast, Deadline deadline)
            throws InterruptedException {
        writer = start(() -> write(bytes, way, areLast));
        return writer.join(deadline.left());
    }

    private void write(byte[] bytes, Way way, boolean areLast) {
        try {
            way.write(bytes, carrier.output());
            if (areLast) {
                carrier.shutDownOutput();
            }
        } catch (IOException broken) {
            // The kernel reports a reset only once. If it does so here, the reader sees a clean
            // end.
            if (ResetMessage.is(broken)) {
                incoming.end(End.RESET);
            }
        }
    }

    /** Ends what this side sends, if it has not ended yet; it goes on reading. */
    void shutDownOutput() {
        try {
            carrier.shutDownOutput();
        } catch (IOException broken) {
            // It has ended already, or the missing reply will be reported.
        }
    }

    /** Closes with a reset, like a client that has crashed. */
    void reset() {
        try {
            carrier.reset();
        } catch (IOException broken) {
            // There is nothing left to reset.
            close();
        }
    }

    @Override
    public void close() {
        try {
            if (stillWrites()) {
                carrier.abandon();
            } else {
                carrier.close();
            }
        } catch (IOException broken) {
            // It is closed now anyway.
        }
    }

    private boolean stillWrites() {
        return writer != null && writer.isAlive();
    }

    /** Whether this side has closed it. */
    boolean isClosed() {
        return carrier.isClosed();
    }

    /** Waits, after {@link #close()}, until its carrier and its threads have ended. */
    void join() throws InterruptedException {
        carrier.join();
        reader.join();
        if (writer != null) {
            writer.join();
        }
    }
}
