package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

class GreeterSolution extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        var name = inbox.receive();
        outbox.send("Hello, " + name + "!\n");
        signal.send(new ShutdownMicroprocess());
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(GreeterSolution::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
