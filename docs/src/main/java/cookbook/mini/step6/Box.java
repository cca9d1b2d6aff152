package cookbook.mini.step6;

import java.util.ArrayDeque;
import java.util.Queue;

/** Where messages wait. It holds 64 of them, and it can close. */
final class Box<T> {

    private final Queue<T> messages = new ArrayDeque<>();
    private boolean closed;

    synchronized void send(T message) throws InterruptedException {
        while (messages.size() == 64 && !closed) {
            wait();
        }
        if (closed) {
            throw new IllegalStateException("nobody receives anymore");
        }
        messages.add(message);
        notifyAll();
    }

    synchronized T receive() throws InterruptedException {
        if (!awaitMessage()) {
            throw new IllegalStateException("nobody sends anymore");
        }
        notifyAll();
        return messages.remove();
    }

    /** Waits for a message or the end, and says whether there is a message. */
    synchronized boolean awaitMessage() throws InterruptedException {
        while (messages.isEmpty() && !closed) {
            wait();
        }
        return !messages.isEmpty();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
