package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** Exercise 3: a server that knows who connects. */
class Doorman extends Component<String, String> {

    @Override
    protected void main() {
        outbox.send("Hello, whoever you are\n");
        signal.send(new ShutdownMicroprocess());
    }

    // Your turn, here and above. ServerCore tells you who has connected.

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(Doorman::new, Codec.text(UTF_8), options);
    }
}
