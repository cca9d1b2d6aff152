package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import cookbook.net.ServerShutdown;

/** Example 6: says the message of the day, and stops the server. */
class Motd extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    private final Outbox<Signal> serversignal = newOutbox("serversignal");

    @Override
    protected void main() {
        outbox.send(MESSAGE);
        serversignal.send(new ServerShutdown());
        IO.println("Shutting down");
    }
}
