package cookbook.motd;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** Example 2: says the message of the day, and closes the connection. */
class Motd extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    @Override
    protected void main() {
        outbox.send(MESSAGE);
        signal.send(new ShutdownMicroprocess());
        IO.println("Shutting down");
    }
}
