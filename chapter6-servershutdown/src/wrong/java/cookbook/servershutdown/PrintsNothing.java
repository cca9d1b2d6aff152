package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import cookbook.net.ServerShutdown;

/** Nobody at the server can see why it stops. */
class PrintsNothing extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    private final Outbox<Signal> serversignal = newOutbox("serversignal");

    @Override
    protected void main() {
        outbox.send(MESSAGE);
        serversignal.send(new ServerShutdown());
    }
}
