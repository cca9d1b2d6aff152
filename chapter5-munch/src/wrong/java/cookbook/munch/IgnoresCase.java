package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;
import java.util.Locale;

/** It obeys a SHUTDOWN that is none. */
class IgnoresCase extends Component<String, String> {

    @Override
    protected void main() {
        boolean protocolRunning = true;
        try {
            while (protocolRunning) {
                awaitAny();
                while (control.ready()) {
                    if (control.receive() instanceof SocketShutdown) {
                        protocolRunning = false;
                    }
                }
                while (inbox.ready()) {
                    var data = inbox.receive();
                    if (data.toLowerCase(Locale.ROOT).contains("shutdown")) {
                        signal.send(new ShutdownMicroprocess());
                        return;
                    }
                    outbox.send("munch" + data);
                }
            }
        } finally {
            IO.println("Protocol finished!");
        }
    }
}
