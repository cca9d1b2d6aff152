package cookbook.echo;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

class ShoutSolution extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            byte[] data = inbox.receive();
            for (int i = 0; i < data.length; i++) {
                if (data[i] >= 'a' && data[i] <= 'z') {
                    data[i] -= 'a' - 'A';
                }
            }
            outbox.send(data);
        }
    }

    static SimpleServer<byte[]> server(ServerOptions options) {
        return new SimpleServer<>(ShoutSolution::new, Codec.bytes(), options);
    }
}
