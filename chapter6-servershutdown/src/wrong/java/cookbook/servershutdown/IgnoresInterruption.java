package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import cookbook.net.ServerShutdown;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** It goes on for a while, whoever tells it to stop. */
class IgnoresInterruption extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    private final Outbox<Signal> serversignal = newOutbox("serversignal");

    @Override
    protected void main() {
        outbox.send(MESSAGE);
        serversignal.send(new ServerShutdown());
        IO.println("Shutting down");
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            Thread.interrupted();
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
