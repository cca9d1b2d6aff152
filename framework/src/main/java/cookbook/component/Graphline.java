package cookbook.component;

import java.util.List;
import java.util.stream.Stream;

/**
 * Components, linked any way you like, that act as one. What is sent to the Graphline goes to its
 * first part, and what its last part sends comes out of it. It runs its parts, and ends when all of
 * them have ended. Kamaelia: {@code Kamaelia.Chassis.Graphline}.
 *
 * {@snippet :
 * link(split.outbox, loud.inbox);
 * link(split.rest, quiet.inbox);
 * link(loud.outbox, merge.inbox);
 * link(quiet.outbox, merge.inbox);
 * var graph = new Graphline<>(split, merge, loud, quiet);
 * }
 *
 * @param <I> the messages that it receives
 * @param <O> the messages that it sends
 */
public class Graphline<I, O> extends Component<I, O> {

    private final List<Component<?, ?>> parts;

    /**
     * @param first the part whose {@code inbox} and {@code control} are the Graphline's
     * @param last the part whose {@code outbox} and {@code signal} are the Graphline's; it can be
     *     the first part too
     * @param others all other parts
     */
    public Graphline(Component<I, ?> first, Component<?, O> last, Component<?, ?>... others) {
        super(first.inbox, last.outbox, first.control, last.signal);
        this.parts = Stream.concat(Stream.of(first, last), Stream.of(others)).distinct().toList();
    }

    @Override
    protected void main() {
        try {
            parts.forEach(part -> part.activate(threads()));
        } catch (Throwable noThread) {
            stopParts();
            throw noThread;
        } finally {
            parts.forEach(this::awaitEnd);
        }
    }

    /** An interruption stops the parts, and then they end. */
    private void awaitEnd(Component<?, ?> part) {
        while (true) {
            try {
                part.join();
                return;
            } catch (InterruptedException interrupted) {
                stopParts();
            }
        }
    }

    private void stopParts() {
        parts.forEach(Component::stop);
    }

    /** Stops every part. */
    @Override
    public void stop() {
        super.stop();
        stopParts();
    }

    /** The parts of that type, and the parts of parts. */
    @Override
    public <P> Stream<P> parts(Class<P> type) {
        return parts.stream().flatMap(part -> part.parts(type));
    }

    @Override
    public void label(String label) {
        super.label(label);
        parts.forEach(part -> part.label(label));
    }
}
