package cookbook.munch;

import cookbook.component.Component;
import cookbook.net.SocketShutdown;

/** It says nothing more after the word, and keeps the connection. */
class ForgetsToClose extends Component<String, String> {

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
                    if (!data.contains("shutdown")) {
                        outbox.send("munch" + data);
                    }
                }
            }
        } finally {
            IO.println("Protocol finished!");
        }
    }
}
