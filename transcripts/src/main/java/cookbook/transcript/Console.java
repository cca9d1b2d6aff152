package cookbook.transcript;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that a server prints, in UTF-8. Anything can write to it, such as a thread that copies
 * the output of a process; or it can {@linkplain #capture() capture} the output of this JVM.
 */
public final class Console extends OutputStream {

    private final List<String> lines = new ArrayList<>();
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

    /** Null if it captures nothing. */
    private Capture capture;

    private Console errors;

    /**
     * Replaces {@link System#out} until it is closed, and keeps what is logged or printed to {@link
     * System#err} in the meantime for {@link #errors}. The whole JVM shares these outputs, so this
     * does not work for servers that are tested in parallel.
     */
    public static Console capture() {
        var console = new Console();
        console.errors = new Console();
        console.capture = new Capture(console, console.errors);
        return console;
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            addLine(unfinishedLine());
            unfinished.reset();
        } else {
            unfinished.write(b);
        }
    }

    /** Adds a whole line, whatever is in it. */
    synchronized void addLine(String line) {
        lines.add(line);
        notifyAll();
    }

    private String unfinishedLine() {
        var line = unfinished.toString(StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /**
     * Waits for this line at or after an index; returns the index after it, or -1 if it does not
     * appear.
     */
    synchronized int awaitLine(String line, int from, Deadline deadline)
            throws InterruptedException {
        for (int i = from; ; i++) {
            while (i == lines.size()) {
                if (deadline.isOver()) {
                    return -1;
                }
                wait(deadline.millisLeft());
            }
            if (lines.get(i).equals(line)) {
                return i + 1;
            }
        }
    }

    /** All whole lines so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** The last lines, including the unfinished one. */
    synchronized List<String> last(int atMost) {
        var all = new ArrayList<>(lines);
        if (unfinished.size() > 0) {
            all.add(unfinishedLine());
        }
        return all.subList(Math.max(0, all.size() - atMost), all.size());
    }

    /** The last lines that were logged, or printed to {@link System#err}, if that was captured. */
    List<String> errors(int atMost) {
        return errors == null ? List.of() : errors.last(atMost);
    }

    /** Stops capturing. */
    @Override
    public void close() {
        if (capture != null) {
            capture.close();
        }
    }
}
