package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import cookbook.net.ServerShutdown;

/** It says half of what it has to say. */
class ForgetsTheEnd extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    private final Outbox<Signal> serversignal = newOutbox("serversignal");

    @Override
    protected void main() {
        outbox.send(MESSAGE.lines().findFirst().orElseThrow() + "\n");
        serversignal.send(new ServerShutdown());
        IO.println("Shutting down");
    }
}
