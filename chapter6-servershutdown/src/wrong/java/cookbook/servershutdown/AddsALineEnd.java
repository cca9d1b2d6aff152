package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import cookbook.net.ServerShutdown;

/** It thinks that every message wants a line end. */
class AddsALineEnd extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    private final Outbox<Signal> serversignal = newOutbox("serversignal");

    @Override
    protected void main() {
        outbox.send(MESSAGE + "\n");
        serversignal.send(new ServerShutdown());
        IO.println("Shutting down");
    }
}
