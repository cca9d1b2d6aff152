package cookbook.testing;

import cookbook.component.Component;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

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

    /**
     * Sends back the first line. If that is {@code forever}, it does this over and over while the
     * flag is set, whatever happens. Then it waits for another line.
     */
    public static Handler<String, String> stubborn(
            AtomicBoolean stubborn, Consumer<Handler<String, String>> work) {
        return new Handler<>(
                self -> {
                    var line = self.inbox.receive();
                    self.outbox.send(line);
                    while (line.equals("forever") && stubborn.get()) {
                        work.accept(self);
                    }
                    self.inbox.receive();
                });
    }
}
