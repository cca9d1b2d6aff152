package cookbook.munch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

class FullSolution extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        for (int i = 0; i < 3; i++) {
            outbox.send("munch" + inbox.receive());
        }
        outbox.send("burp");
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(FullSolution::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
