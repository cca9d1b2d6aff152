package cookbook.echo;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** Exercise 3: an echo that says at the end how many bytes it has echoed. */
class Tally extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        // Your turn.
        while (true) {
            byte[] data = inbox.receive();
            outbox.send(data);
        }
    }

    static SimpleServer<byte[]> server(ServerOptions options) {
        return new SimpleServer<>(Tally::new, Codec.bytes(), options);
    }
}
