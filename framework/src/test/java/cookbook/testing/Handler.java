package cookbook.testing;

import cookbook.component.Component;

/** A component that a test writes as a lambda. */
public final class Handler<I, O> extends Component<I, O> {

    /** What it does. */
    public interface Main<I, O> {
        void run(Handler<I, O> self) throws Exception;
    }

    private final Main<I, O> main;

    public Handler(Main<I, O> main) {
        this.main = main;
    }

    @Override
    protected void main() throws Exception {
        main.run(this);
    }

    /** {@link #awaitAny}, for the lambda. */
    public void awaitAnyBox() {
        awaitAny();
    }

    /** Sends back whatever comes. */
    public static <T> Handler<T, T> echo() {
        return new Handler<>(
                self -> {
                    while (true) {
                        self.outbox.send(self.inbox.receive());
                    }
                });
    }
}
