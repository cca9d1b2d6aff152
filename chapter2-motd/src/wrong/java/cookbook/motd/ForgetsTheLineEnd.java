package cookbook.motd;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** Its last line has no end. */
class ForgetsTheLineEnd extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    @Override
    protected void main() {
        outbox.send(MESSAGE.stripTrailing());
        signal.send(new ShutdownMicroprocess());
        IO.println("Shutting down");
    }
}
