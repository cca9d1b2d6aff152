package cookbook.shutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Exercise 2: a server that knows how many clients are connected. */
class Guests extends Component<String, String> {

    /** How many are connected, to this server. */
    private final AtomicInteger guests;

    Guests(AtomicInteger guests) {
        this.guests = guests;
    }

    @Override
    protected void main() {
        // Your turn: however a client leaves, stop counting it, and print "One has left".
        outbox.send(String.format(Locale.ROOT, "%d here\n", guests.incrementAndGet()));
        while (true) {
            inbox.receive(); // a guest can say anything
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        var guests = new AtomicInteger();
        return new SimpleServer<>(() -> new Guests(guests), Codec.text(UTF_8), options);
    }
}
