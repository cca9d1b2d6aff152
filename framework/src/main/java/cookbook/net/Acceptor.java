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
    private volatile boolean finishing;
    private boolean failing;

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
                serve(accept());
            }
            Socket last;
            while ((last = listener.acceptWaiting()) != null) {
                serve(last);
            }
        }
    }

    /** Null if there is none after all. */
    private Socket accept() throws InterruptedException {
        try {
            var client = listener.accept();
            failing = false;
            return client;
        } catch (IOException noneNow) {
            if (!failing) {
                LOG.log(Level.ERROR, this + " can't accept clients, and keeps trying: " + noneNow);
                failing = true;
            }
            Thread.sleep(PAUSE_MS);
            return null;
        }
    }

    private void serve(Socket client) {
        if (client != null) {
            serve.accept(client);
        }
    }

    /** To be called from another thread; returns at once. */
    void finish() {
        finishing = true;
        connections.lift();
        listener.knock();
    }
}
