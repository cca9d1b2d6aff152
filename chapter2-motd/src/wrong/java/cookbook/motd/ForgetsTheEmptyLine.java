package cookbook.motd;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It tidies up its message. */
class ForgetsTheEmptyLine extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    @Override
    protected void main() {
        outbox.send(MESSAGE.replace("\n\n", "\n"));
        signal.send(new ShutdownMicroprocess());
        IO.println("Shutting down");
    }
}
