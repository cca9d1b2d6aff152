package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;

/** Nobody at the server can see that it is over. */
class PrintsNothing extends Component<String, String> {

    @Override
    protected void main() {
        boolean protocolRunning = true;
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
    }
}
