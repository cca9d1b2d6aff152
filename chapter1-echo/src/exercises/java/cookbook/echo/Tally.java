package cookbook.echo;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** Exercise 3: an echo that says at the end how many bytes it has echoed. */
class Tally extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            byte[] data = inbox.receive();
            // Your turn.
            outbox.send(data);
        }
    }

    static SimpleServer<byte[]> server(ServerOptions options) {
        return new SimpleServer<>(Tally::new, Codec.bytes(), options);
    }
}
