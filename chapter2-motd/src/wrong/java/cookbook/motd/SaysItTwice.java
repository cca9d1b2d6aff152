package cookbook.motd;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It says everything once more. */
class SaysItTwice extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    @Override
    protected void main() {
        outbox.send(MESSAGE);
        outbox.send(MESSAGE);
        signal.send(new ShutdownMicroprocess());
        IO.println("Shutting down");
    }
}
