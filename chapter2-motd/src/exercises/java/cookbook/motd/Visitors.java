package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Locale;

/** Exercise 1: a server that counts its visitors. */
class Visitors extends Component<String, String> {

    private int visitors;

    @Override
    protected void main() {
        visitors++;
        outbox.send(String.format(Locale.ROOT, "You are visitor %d\n", visitors));
        signal.send(new ShutdownMicroprocess());
    }

    // Your turn, here and above.

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Visitors::new, Codec.text(UTF_8), options);
    }
}
