package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

class WebPageSolution extends Component<String, String> {

    private static final int LONGEST_LINE = 10_000;

    @Override
    protected void main() {
        var path = inbox.receive().split(" ")[1];
        while (!inbox.receive().isEmpty()) {
            // a header that makes no difference here
        }
        outbox.send("HTTP/1.0 200 OK\r\n");
        outbox.send("Content-Type: text/plain\r\n");
        outbox.send("\r\n");
        outbox.send("You asked for " + path);
        signal.send(new ShutdownMicroprocess());
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(WebPageSolution::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
