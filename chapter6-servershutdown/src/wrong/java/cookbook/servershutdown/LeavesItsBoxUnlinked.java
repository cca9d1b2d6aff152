package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.net.ServerShutdown;

/** It does not say that it stops its server, so nobody links its box and the signal is dropped. */
class LeavesItsBoxUnlinked extends Component<String, String> {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

    @Override
    protected void main() {
        outbox.send(MESSAGE);
        serversignal.send(new ServerShutdown());
        IO.println("Shutting down");
    }
}
