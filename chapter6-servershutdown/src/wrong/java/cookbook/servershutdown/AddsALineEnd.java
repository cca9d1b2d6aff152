package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.net.ServerShutdown;
import cookbook.net.StopsServer;

/** It thinks that every message wants a line end. */
class AddsALineEnd extends Component<String, String> implements StopsServer {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

    @Override
    protected void main() {
        outbox.send(MESSAGE + "\n");
        serversignal.send(new ServerShutdown());
        IO.println("Shutting down");
    }

    @Override
    public Outbox<ServerShutdown> serversignal() {
        return serversignal;
    }
}
