package cookbook.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What carries a client's bytes to the server and back: a socket, or a program that has one. */
interface Carrier extends AutoCloseable {

    InputStream input() throws IOException;

    OutputStream output() throws IOException;

    /** Ends what the client sends; what comes can still be read. */
    void shutDownOutput() throws IOException;

    /** Closes as a client that crashed. */
    void reset() throws IOException;

    @Override
    void close() throws IOException;

    /** Closes at once, though a write may still wait to be taken. */
    void abandon() throws IOException;

    /** Whether this side has closed it. */
    boolean isClosed();

    /** Waits, after {@link #close()}, until nothing of it is left. */
    void join() throws InterruptedException;
}
