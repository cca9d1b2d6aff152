package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;

/** It finds the word in two messages, of which neither has it. */
class RemembersWhatCameBefore extends Component<String, String> {

    private String heard = "";

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
                    heard += data;
                    if (heard.contains("shutdown")) {
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
