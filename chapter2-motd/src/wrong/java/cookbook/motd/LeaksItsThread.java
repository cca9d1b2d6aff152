package cookbook.motd;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import java.util.concurrent.CountDownLatch;

/** It closes the connection, and waits on without it. */
class LeaksItsThread extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    @Override
    protected void main() throws InterruptedException {
        outbox.send(MESSAGE);
        signal.send(new ShutdownMicroprocess());
        IO.println("Shutting down");
        new CountDownLatch(1).await();
    }
}
