package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

class VisitorsSolution extends Component<String, String> {

    private final AtomicInteger visitors;

    VisitorsSolution(AtomicInteger visitors) {
        this.visitors = visitors;
    }

    @Override
    protected void main() {
        outbox.send(String.format(Locale.ROOT, "You are visitor %d\n", visitors.incrementAndGet()));
        signal.send(new ShutdownMicroprocess());
    }

    static SimpleServer<String> server(ServerOptions options) {
        var visitors = new AtomicInteger();
        return new SimpleServer<>(() -> new VisitorsSolution(visitors), Codec.text(UTF_8), options);
    }
}
