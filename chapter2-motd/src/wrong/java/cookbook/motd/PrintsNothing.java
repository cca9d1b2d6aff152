package cookbook.motd;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** Nobody at the server can see what it does. */
class PrintsNothing extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    @Override
    protected void main() {
        outbox.send(MESSAGE);
        signal.send(new ShutdownMicroprocess());
    }
}
