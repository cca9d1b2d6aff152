package cookbook.motd;

import cookbook.component.Component;

/** It says all it has to say, and waits for an answer. */
class ForgetsToClose extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    @Override
    protected void main() {
        outbox.send(MESSAGE);
        IO.println("Shutting down");
        inbox.receive();
    }
}
