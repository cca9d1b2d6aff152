package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

class WebPageSolution extends Component<String, String> {

    private static final int LONGEST_LINE = 10_000;

    @Override
    protected void main() {
        var words = inbox.receive().split(" ");
        if (words.length != 3) {
            answer("400 Bad Request", "That is not a request");
            return;
        }
        while (!inbox.receive().isEmpty()) {
            // a header, which makes no difference here
        }
        answer("200 OK", "You asked for " + words[1]);
    }

    private void answer(String status, String text) {
        outbox.send("HTTP/1.0 " + status + "\r\n");
        outbox.send("Content-Type: text/plain\r\n");
        outbox.send("\r\n");
        outbox.send(text);
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(WebPageSolution::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
