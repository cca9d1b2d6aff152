package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** Exercise 3: a web server of one page. A message is a line. */
class WebPage extends Component<String, String> {

    private static final int LONGEST_LINE = 10_000;

    @Override
    protected void main() {
        inbox.receive();
        // Your turn.
        answer("200 OK", "You asked for something");
    }

    private void answer(String status, String text) {
        outbox.send("HTTP/1.0 " + status + "\r\n");
        outbox.send("Content-Type: text/plain\r\n");
        outbox.send("\r\n");
        outbox.send(text);
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(WebPage::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
