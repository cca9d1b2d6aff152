package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

class KnockSolution extends Component<String, String> {

    @Override
    protected void main() {
        inbox.receive();
        outbox.send("Who's there?\n");
        signal.send(new ShutdownMicroprocess());
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(KnockSolution::new, Codec.text(UTF_8), options);
    }
}
