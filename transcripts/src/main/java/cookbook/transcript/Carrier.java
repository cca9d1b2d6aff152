package cookbook.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Carries a client's bytes to the server and back: a socket, or a program that has one. */
interface Carrier extends AutoCloseable {

    InputStream input() throws IOException;

    OutputStream output() throws IOException;

    /** Ends what the client sends; it can still read. */
    void shutDownOutput() throws IOException;

    /** Closes with a reset, like a client that has crashed. */
    void reset() throws IOException;

    @Override
    void close() throws IOException;

    /** Closes at once, even if a write is still waiting. */
    void abandon() throws IOException;

    /** Whether this side has closed it. */
    boolean isClosed();

    /** Waits, after {@link #close()}, until everything that belongs to it has ended. */
    void join() throws InterruptedException;
}
