package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.net.ServerShutdown;
import cookbook.net.StopsServer;

/** Nobody at the server can see why it stops. */
class PrintsNothing extends Component<String, String> implements StopsServer {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

    @Override
    protected void main() {
        outbox.send(MESSAGE);
        serversignal.send(new ServerShutdown());
    }

    @Override
    public Outbox<ServerShutdown> serversignal() {
        return serversignal;
    }
}
