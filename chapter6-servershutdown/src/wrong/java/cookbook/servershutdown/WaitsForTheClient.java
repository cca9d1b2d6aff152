package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.net.ServerShutdown;
import cookbook.net.StopsServer;

/** It does not speak before it is spoken to. */
class WaitsForTheClient extends Component<String, String> implements StopsServer {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

    @Override
    protected void main() {
        inbox.receive();
        outbox.send(MESSAGE);
        serversignal.send(new ServerShutdown());
        IO.println("Shutting down");
    }

    @Override
    public Outbox<ServerShutdown> serversignal() {
        return serversignal;
    }
}
