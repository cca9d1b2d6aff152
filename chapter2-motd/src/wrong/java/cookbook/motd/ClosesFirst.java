package cookbook.motd;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It signals the shutdown before it has said anything. */
class ClosesFirst extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    @Override
    protected void main() throws InterruptedException {
        signal.send(new ShutdownMicroprocess());
        IO.println("Shutting down");
        Thread.sleep(50); // what it says takes a while to be thought out
        outbox.send(MESSAGE);
    }
}
