package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;

/** It munches the word too, before it obeys. */
class AnswersTheShutdown extends Component<String, String> {

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
                    outbox.send("munch" + data);
                    if (data.contains("shutdown")) {
                        signal.send(new ShutdownMicroprocess());
                        return;
                    }
                }
            }
        } finally {
            IO.println("Protocol finished!");
        }
    }
}
