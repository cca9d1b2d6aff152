package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;

/** It obeys only where the word is all of the message. */
class WantsTheWordAlone extends Component<String, String> {

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
                    if (data.strip().equals("shutdown")) {
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
