package cookbook.benchmarks.messages;

import com.softwaremill.jox.Channel;
import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedTransferQueue;

/**
 * Stages in a row, each on its own virtual thread, that pass every message on to the next, with the
 * same capacity between all of them.
 */
interface Conveyor extends AutoCloseable {

    /** Puts a message in at the beginning; waits while there is no room. */
    void put(Integer message) throws InterruptedException;

    /** Takes a message out at the end; waits for it. */
    Integer take() throws InterruptedException;

    /** Ends the stages. */
    @Override
    void close();

    /**
     * @param kind {@code boxes}, {@code jox}, {@code array} (ArrayBlockingQueue) or {@code
     *     transfer} (LinkedTransferQueue, which is not bounded)
     */
    static Conveyor of(String kind, int stages) {
        return switch (kind) {
            case "boxes" -> new Boxes(stages);
            case "jox" -> new Channels(stages);
            case "array" -> new Queues(stages, () -> new ArrayBlockingQueue<>(CAPACITY));
            case "transfer" -> new Queues(stages, LinkedTransferQueue::new);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    int CAPACITY = Inbox.DEFAULT_CAPACITY;

    /** Components, linked. */
    final class Boxes implements Conveyor {
        private final List<Stage> stages = new ArrayList<>();
        private final Outbox<Integer> in = new Outbox<>();
        private final Inbox<Integer> out = new Inbox<>();

        private static final class Stage extends Component<Integer, Integer> {
            @Override
            protected void main() {
                while (true) {
                    outbox.send(inbox.receive());
                }
            }
        }

        Boxes(int count) {
            var last = in;
            for (int n = 0; n < count; n++) {
                var stage = new Stage();
                Component.link(last, stage.inbox);
                last = stage.outbox;
                stages.add(stage);
            }
            Component.link(last, out);
            stages.forEach(Component::activate);
        }

        @Override
        public void put(Integer message) {
            in.send(message);
        }

        @Override
        public Integer take() {
            return out.receive();
        }

        @Override
        public void close() {
            stages.forEach(Component::stop);
        }
    }

    /** Threads with Jox channels between them. */
    final class Channels implements Conveyor {
        private final List<Channel<Integer>> channels = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();

        Channels(int stages) {
            channels.add(Channel.newBufferedChannel(CAPACITY));
            for (int n = 0; n < stages; n++) {
                var from = channels.getLast();
                var to = Channel.<Integer>newBufferedChannel(CAPACITY);
                channels.add(to);
                threads.add(Thread.startVirtualThread(() -> passOn(from, to)));
            }
        }

        private static void passOn(Channel<Integer> from, Channel<Integer> to) {
            try {
                while (true) {
                    to.send(from.receive());
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void put(Integer message) throws InterruptedException {
            channels.getFirst().send(message);
        }

        @Override
        public Integer take() throws InterruptedException {
            return channels.getLast().receive();
        }

        @Override
        public void close() {
            threads.forEach(Thread::interrupt);
        }
    }

    /** Threads with queues between them. */
    final class Queues implements Conveyor {
        private final List<BlockingQueue<Integer>> queues = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();

        /** Makes a queue. */
        interface Maker {
            BlockingQueue<Integer> make();
        }

        Queues(int stages, Maker maker) {
            queues.add(maker.make());
            for (int n = 0; n < stages; n++) {
                var from = queues.getLast();
                var to = maker.make();
                queues.add(to);
                threads.add(Thread.startVirtualThread(() -> passOn(from, to)));
            }
        }

        private static void passOn(BlockingQueue<Integer> from, BlockingQueue<Integer> to) {
            try {
                while (true) {
                    to.put(from.take());
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void put(Integer message) throws InterruptedException {
            queues.getFirst().put(message);
        }

        @Override
        public Integer take() throws InterruptedException {
            return queues.getLast().take();
        }

        @Override
        public void close() {
            threads.forEach(Thread::interrupt);
        }
    }
}
