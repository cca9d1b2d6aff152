package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.net.ServerShutdown;
import cookbook.net.StopsServer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** It goes on for a while, whoever tells it to stop. */
class IgnoresInterruption extends Component<String, String> implements StopsServer {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

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

    @Override
    public Outbox<ServerShutdown> serversignal() {
        return serversignal;
    }
}
