package cookbook.shutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

class GuestsSolution extends Component<String, String> {

    /** How many are connected, to this server. */
    private final AtomicInteger guests;

    GuestsSolution(AtomicInteger guests) {
        this.guests = guests;
    }

    @Override
    protected void main() {
        int here = guests.incrementAndGet();
        try {
            outbox.send(String.format(Locale.ROOT, "%d here\n", here));
            while (true) {
                inbox.receive(); // a guest can say anything
            }
        } finally {
            guests.decrementAndGet();
            IO.println("One has left");
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        var guests = new AtomicInteger();
        return new SimpleServer<>(() -> new GuestsSolution(guests), Codec.text(UTF_8), options);
    }
}
