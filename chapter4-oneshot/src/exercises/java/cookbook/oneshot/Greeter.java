package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** Exercise 1: a server that greets its client by name. */
class Greeter extends Component<String, String> {

    @Override
    protected void main() {
        var name = inbox.receive();
        outbox.send("Hello, " + name + "!\n");
        signal.send(new ShutdownMicroprocess());
    }

    static SimpleServer<String> server(ServerOptions options) {
        // Your turn.
        return new SimpleServer<>(Greeter::new, Codec.text(UTF_8), options);
    }
}
