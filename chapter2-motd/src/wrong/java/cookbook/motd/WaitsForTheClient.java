package cookbook.motd;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It does not speak before it is spoken to. */
class WaitsForTheClient extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    @Override
    protected void main() {
        inbox.receive();
        outbox.send(MESSAGE);
        signal.send(new ShutdownMicroprocess());
        IO.println("Shutting down");
    }
}
