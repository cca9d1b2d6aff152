package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerCore;
import cookbook.net.ServerOptions;
import java.net.InetSocketAddress;
import java.util.Locale;

class DoormanSolution extends Component<String, String> {

    private final InetSocketAddress peer;

    DoormanSolution(InetSocketAddress peer) {
        this.peer = peer;
    }

    @Override
    protected void main() {
        outbox.send(String.format(Locale.ROOT, "Hello, %s\n", peer.getAddress().getHostAddress()));
        signal.send(new ShutdownMicroprocess());
    }

    static ServerCore<String> server(ServerOptions options) {
        return new ServerCore<>(
                addresses -> new DoormanSolution(addresses.peer()), Codec.text(UTF_8), options);
    }
}
