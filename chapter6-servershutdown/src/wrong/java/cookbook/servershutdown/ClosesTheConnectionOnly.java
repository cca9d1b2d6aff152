package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It signals to the connection, and not to the server. */
class ClosesTheConnectionOnly extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    @Override
    protected void main() {
        outbox.send(MESSAGE);
        signal.send(new ShutdownMicroprocess());
        IO.println("Shutting down");
    }
}
