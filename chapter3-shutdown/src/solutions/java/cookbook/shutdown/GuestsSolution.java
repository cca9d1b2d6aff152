package cookbook.shutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

class GuestsSolution extends Component<String, String> {

    /** How many are here, on this server. */
    private final AtomicInteger guests;

    GuestsSolution(AtomicInteger guests) {
        this.guests = guests;
    }

    @Override
    protected void main() {
        outbox.send(String.format(Locale.ROOT, "%d here\n", guests.incrementAndGet()));
        try {
            listen();
        } finally {
            guests.decrementAndGet();
            IO.println("One has left");
        }
    }

    private void listen() {
        boolean protocolRunning = true;
        while (protocolRunning) {
            awaitAny();
            while (control.ready()) {
                if (control.receive() instanceof SocketShutdown) {
                    protocolRunning = false;
                }
            }
            while (inbox.ready()) {
                inbox.receive(); // a guest may say what they like
            }
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        var guests = new AtomicInteger();
        return new SimpleServer<>(() -> new GuestsSolution(guests), Codec.text(UTF_8), options);
    }
}
