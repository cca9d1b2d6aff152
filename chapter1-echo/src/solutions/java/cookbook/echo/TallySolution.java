package cookbook.echo;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.Locale;

class TallySolution extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        long count = 0;
        try {
            while (true) {
                byte[] data = inbox.receive();
                count += data.length;
                outbox.send(data);
            }
        } catch (BoxClosedException allSaid) {
            outbox.send(String.format(Locale.ROOT, "%d bytes\n", count).getBytes(UTF_8));
        }
    }

    static SimpleServer<byte[]> server(ServerOptions options) {
        return new SimpleServer<>(TallySolution::new, Codec.bytes(), options);
    }
}
