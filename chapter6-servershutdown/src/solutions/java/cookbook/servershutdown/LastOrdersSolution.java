package cookbook.servershutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.net.ServerOptions;
import cookbook.net.ServerShutdown;
import cookbook.net.SimpleServer;
import cookbook.net.StopsServer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

class LastOrdersSolution extends Component<String, String> implements StopsServer {

    private final AtomicInteger served;
    private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

    LastOrdersSolution(AtomicInteger served) {
        this.served = served;
    }

    @Override
    protected void main() {
        int number = served.incrementAndGet();
        outbox.send(String.format(Locale.ROOT, "%d of 3\n", number));
        if (number == 3) {
            serversignal.send(new ServerShutdown());
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        var served = new AtomicInteger();
        return new SimpleServer<>(() -> new LastOrdersSolution(served), Codec.text(UTF_8), options);
    }

    @Override
    public Outbox<ServerShutdown> serversignal() {
        return serversignal;
    }
}
