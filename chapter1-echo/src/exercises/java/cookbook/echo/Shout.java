package cookbook.echo;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/**
 * Exercise 1: an echo that shouts. Anything that isn't a letter from a to z comes back unchanged.
 */
class Shout extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            byte[] data = inbox.receive();
            // Your turn.
            outbox.send(data);
        }
    }

    static SimpleServer<byte[]> server(ServerOptions options) {
        return new SimpleServer<>(Shout::new, Codec.bytes(), options);
    }
}
