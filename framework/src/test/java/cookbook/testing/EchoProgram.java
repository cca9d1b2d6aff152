package cookbook.testing;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.ServerProgram;

/** An echo server as a program, on any free port, for tests that run it in a process of its own. */
public final class EchoProgram {

    private static final class Echo extends Component<byte[], byte[]> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
            }
        }
    }

    private EchoProgram() {}

    static void main() {
        ServerProgram.run(
                options -> new SimpleServer<>(Echo::new, Codec.bytes(), options),
                ServerOptions.port(0));
    }
}
