package cookbook.echo;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

class NumberedSolution extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        int number = 1;
        while (true) {
            outbox.send(number++ + ": " + inbox.receive());
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(NumberedSolution::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
