package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;

/** Example 5: munches what arrives, until the client leaves or asks to be disconnected. */
class Munch extends Component<String, String> {

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
                    if (data.contains("shutdown")) {
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
