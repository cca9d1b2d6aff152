package cookbook.munch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.SocketShutdown;

class FullSolution extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        int munched = 0;
        boolean protocolRunning = true;
        while (protocolRunning) {
            awaitAny();
            while (control.ready()) {
                if (control.receive() instanceof SocketShutdown) {
                    protocolRunning = false;
                }
            }
            while (inbox.ready()) {
                outbox.send("munch" + inbox.receive());
                if (++munched == 3) {
                    outbox.send("burp");
                    signal.send(new ShutdownMicroprocess());
                    return;
                }
            }
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(FullSolution::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
