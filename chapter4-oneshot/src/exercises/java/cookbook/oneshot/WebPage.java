package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/**
 * Exercise 3: a web server of one page. A message is a line; one that is sent gets its line feed
 * from the codec, unless it has one.
 */
class WebPage extends Component<String, String> {

    private static final int LONGEST_LINE = 10_000;

    @Override
    protected void main() {
        inbox.receive();
        outbox.send("HTTP/1.0 200 OK\r\n");
        outbox.send("Content-Type: text/plain\r\n");
        outbox.send("\r\n");
        // Your turn.
        outbox.send("You asked for something");
        signal.send(new ShutdownMicroprocess());
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(WebPage::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
