package cookbook.transcript;

import cookbook.transcript.Incoming.End;
import java.io.IOException;
import java.util.concurrent.ThreadFactory;

/**
 * A client's side of a connection. A thread of its own reads all that comes, so that a server which
 * answers while it is still being sent to never waits for this side.
 */
final class Connection implements AutoCloseable {

    /** How much more than the transcript knows is read, to be told in a report. */
    private static final int SURPLUS = 64 * 1024;

    private final Carrier carrier;
    private final ThreadFactory threads;
    private final Incoming incoming;
    private final Thread reader;

    /** The last one, if any; when it was too slow it is still at work. */
    private Thread writer;

    /**
     * @param carrier open
     * @param expected how many bytes the server is to say in all
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
     * Sends these bytes; false if they have not all been taken by the deadline. A connection that
     * breaks meanwhile is no matter here: what then does not come in will tell.
     */
    boolean send(byte[] bytes, Way way, Deadline deadline) throws InterruptedException {
        writer = start(() -> write(bytes, way));
        return writer.join(deadline.left());
    }

    private void write(byte[] bytes, Way way) {
        try {
            way.write(bytes, carrier.output());
        } catch (IOException broken) {
            // The kernel tells of a reset only once: told here, it looks to the reader like an end.
            if (ResetMessage.is(broken)) {
                incoming.end(End.RESET);
            }
        }
    }

    /** Ends what this side sends, and goes on reading. */
    void shutDownOutput() {
        try {
            carrier.shutDownOutput();
        } catch (IOException broken) {
            // What does not come in any more will tell.
        }
    }

    /** Closes as a client that crashed. */
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
            // It is closed now all the same.
        }
    }

    private boolean stillWrites() {
        return writer != null && writer.isAlive();
    }

    /** Whether this side has closed it. */
    boolean isClosed() {
        return carrier.isClosed();
    }

    /** Waits, after {@link #close()}, until what carried it and its threads are gone. */
    void join() throws InterruptedException {
        carrier.join();
        reader.join();
        if (writer != null) {
            writer.join();
        }
    }
}
