package cookbook.shutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Exercise 3: a server that knows how many clients are connected. */
class Guests extends Component<String, String> {

    /** How many clients this server has now. */
    private final AtomicInteger guests;

    Guests(AtomicInteger guests) {
        this.guests = guests;
    }

    @Override
    protected void main() {
        outbox.send(String.format(Locale.ROOT, "%d here\n", guests.incrementAndGet()));
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
        // Your turn.
        IO.println("One has left");
    }

    static SimpleServer<String> server(ServerOptions options) {
        var guests = new AtomicInteger();
        return new SimpleServer<>(() -> new Guests(guests), Codec.text(UTF_8), options);
    }
}
