package cookbook.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** A client in a process of its own. */
final class ProgramCarrier implements Carrier {

    private static final int SECONDS_TO_END = 5;

    private final Process process;
    private final InputStream printed;
    private volatile boolean closed;

    ProgramCarrier(Process process, InputStream printed) {
        this.process = process;
        this.printed = printed;
    }

    @Override
    public InputStream input() {
        return printed;
    }

    /** Flushes after each write, so that the program sees the same writes. */
    @Override
    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                process.getOutputStream().write(bytes, offset, length);
                process.getOutputStream().flush();
            }
        };
    }

    @Override
    public void shutDownOutput() throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public void reset() {
        throw new UnsupportedOperationException("a program leaves as it pleases");
    }

    @Override
    public void close() throws IOException {
        closed = true;
        process.getOutputStream().close();
    }

    @Override
    public void abandon() {
        closed = true;
        process.destroyForcibly();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void join() throws InterruptedException {
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
