package cookbook.net;

import cookbook.component.Component;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.util.function.Consumer;

/**
 * Lets clients in, one after the other, while there is room. When it is told to finish it lets in
 * those who have connected by then, and closes the listening socket.
 */
final class Acceptor extends Component<Void, Void> {

    private static final Logger LOG = System.getLogger(Acceptor.class.getName());

    /** How long it waits, when no client can be let in, before it tries again. */
    private static final long PAUSE_MS = 100;

    private final Listener listener;
    private final Connections connections;
    private final Consumer<Socket> serve;
    private final Burst failures = new Burst();
    private volatile boolean finishing;

    Acceptor(Listener listener, Connections connections, Consumer<Socket> serve) {
        this.listener = listener;
        this.connections = connections;
        this.serve = serve;
    }

    @Override
    protected void main() throws InterruptedException {
        try (listener) {
            while (!finishing) {
                connections.awaitRoom();
                letIn();
            }
            Socket last;
            while ((last = listener.acceptWaiting()) != null) {
                serve.accept(last);
            }
        }
    }

    /** Whatever goes wrong with one client, the next has its chance. */
    private void letIn() throws InterruptedException {
        try {
            var client = listener.accept();
            if (client != null) {
                serve.accept(client);
            }
        } catch (IOException | Error noneNow) {
            if (failures.begins()) {
                LOG.log(Level.ERROR, this + " can't accept clients, and keeps trying: " + noneNow);
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    /** To be called from another thread; returns at once. */
    void finish() {
        finishing = true;
        connections.lift();
        listener.knock();
    }
}
