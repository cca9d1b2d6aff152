package cookbook.servershutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Exercise 2: a server for three clients. */
class LastOrders extends Component<String, String> {

    private final AtomicInteger served;

    LastOrders(AtomicInteger served) {
        this.served = served;
    }

    @Override
    protected void main() {
        int number = served.incrementAndGet();
        outbox.send(String.format(Locale.ROOT, "%d of 3\n", number));
        // Your turn, here and above.
    }

    static SimpleServer<String> server(ServerOptions options) {
        var served = new AtomicInteger();
        return new SimpleServer<>(() -> new LastOrders(served), Codec.text(UTF_8), options);
    }
}
