package cookbook.mini.step5;

import java.io.IOException;
import java.util.stream.Stream;

/** A part with a thread of its own. All it knows of the outside world is its boxes. */
abstract class Component {

    final Box<byte[]> inbox = new Box<>();
    final Box<Signal> control = new Box<>();
    Box<byte[]> outbox = new Box<>();
    Box<Signal> signal = new Box<>();

    abstract void main() throws IOException, InterruptedException;

    final Thread start() {
        return Thread.startVirtualThread(this::live);
    }

    private void live() {
        try {
            main();
        } catch (IllegalStateException | IOException | InterruptedException end) {
            // this end is like any other: the boxes close, and the neighbors notice
        } finally {
            Stream.of(inbox, outbox, signal).forEach(Box::close);
        }
    }

    /** Whatever one part sends, the next one receives. */
    static void link(Component... parts) {
        for (int i = 1; i < parts.length; i++) {
            parts[i - 1].outbox = parts[i].inbox;
            parts[i - 1].signal = parts[i].control;
        }
    }
}
