package cookbook.mini.step4;

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
        while (messages.isEmpty() && !closed) {
            wait();
        }
        if (messages.isEmpty()) {
            throw new IllegalStateException("nobody sends anymore");
        }
        notifyAll();
        return messages.remove();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
