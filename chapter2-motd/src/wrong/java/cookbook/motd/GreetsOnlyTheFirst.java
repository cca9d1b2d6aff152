package cookbook.motd;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import java.util.concurrent.atomic.AtomicReference;

/** One for all: who comes later finds the message gone. */
class GreetsOnlyTheFirst extends Component<String, String> {

    private final AtomicReference<String> message;

    GreetsOnlyTheFirst(AtomicReference<String> message) {
        this.message = message;
    }

    @Override
    protected void main() {
        outbox.send(message.getAndSet(""));
        signal.send(new ShutdownMicroprocess());
        IO.println("Shutting down");
    }
}
