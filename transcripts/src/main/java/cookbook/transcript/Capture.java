package cookbook.transcript;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Captures what this JVM prints and logs, until it is closed. The whole JVM shares these outputs,
 * so this does not work for servers that are tested in parallel.
 */
final class Capture extends Handler implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Logger root = Logger.getLogger("");
    private final List<Handler> handlers = List.of(root.getHandlers());
    private final Console errors;

    /**
     * @param errors gets the log too
     */
    Capture(Console output, Console errors) {
        this.errors = errors;
        handlers.forEach(root::removeHandler);
        root.addHandler(this);
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @Override
    public void publish(LogRecord entry) {
        errors.addLine(entry.getMessage());
        ReadersTrace.of(entry.getThrown()).forEach(errors::addLine);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        root.removeHandler(this);
        handlers.forEach(root::addHandler);
    }
}
