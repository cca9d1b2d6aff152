package cookbook.transcript;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that a server prints, in UTF-8. It can be written to from anywhere, such as from a
 * process's output, or {@linkplain #capture() capture} the output of this JVM.
 */
public final class Console extends OutputStream {

    private final List<String> lines = new ArrayList<>();
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

    /** Null if it captures nothing. */
    private PrintStream captured;

    /**
     * Takes the place of {@link System#out} until it is closed. That is one for the whole JVM, so
     * it is no good to servers that are tested side by side.
     */
    public static Console capture() {
        var console = new Console();
        console.captured = System.out;
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        return console;
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            lines.add(unfinishedLine());
            unfinished.reset();
            notifyAll();
        } else {
            unfinished.write(b);
        }
    }

    private String unfinishedLine() {
        var line = unfinished.toString(StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /**
     * Waits for this line at or after an index; returns the index after it, or -1 if none comes.
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

    /** The last lines, the unfinished one among them. */
    synchronized List<String> last(int atMost) {
        var all = new ArrayList<>(lines);
        if (unfinished.size() > 0) {
            all.add(unfinishedLine());
        }
        return all.subList(Math.max(0, all.size() - atMost), all.size());
    }

    /** Gives {@link System#out} back, if it was captured. */
    @Override
    public void close() {
        if (captured != null) {
            System.setOut(captured);
        }
    }
}
