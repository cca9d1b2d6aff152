package cookbook.component;

/**
 * Components in a row that act as one: each one's {@code outbox} is linked to the next one's {@code
 * inbox}, and its {@code signal} to the next one's {@code control}. A Pipeline of parts whose types
 * do not fit does not compile. If you need more parts than a constructor takes, make one Pipeline a
 * part of another. Kamaelia: {@code Kamaelia.Chassis.Pipeline}.
 *
 * {@snippet :
 * new Pipeline<>(new ConsoleReader(), new Chatty(), new ConsoleEchoer()).run();
 * }
 *
 * @param <I> the messages that the first part receives
 * @param <O> the messages that the last part sends
 */
public final class Pipeline<I, O> extends Graphline<I, O> {

    public <A> Pipeline(Component<I, A> first, Component<? super A, O> last) {
        super(first, last);
        chain(first, last);
    }

    public <A, B> Pipeline(
            Component<I, A> first, Component<? super A, B> second, Component<? super B, O> last) {
        super(first, last, second);
        chain(first, second);
        chain(second, last);
    }

    public <A, B, C> Pipeline(
            Component<I, A> first,
            Component<? super A, B> second,
            Component<? super B, C> third,
            Component<? super C, O> last) {
        super(first, last, second, third);
        chain(first, second);
        chain(second, third);
        chain(third, last);
    }

    public <A, B, C, D> Pipeline(
            Component<I, A> first,
            Component<? super A, B> second,
            Component<? super B, C> third,
            Component<? super C, D> fourth,
            Component<? super D, O> last) {
        super(first, last, second, third, fourth);
        chain(first, second);
        chain(second, third);
        chain(third, fourth);
        chain(fourth, last);
    }

    private static <T> void chain(Component<?, T> from, Component<? super T, ?> to) {
        link(from.outbox, to.inbox);
        link(from.signal, to.control);
    }
}
