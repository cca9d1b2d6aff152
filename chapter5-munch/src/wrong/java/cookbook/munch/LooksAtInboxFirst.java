package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;

/** What comes after it has looked at its inbox, and before it looks at control, is lost. */
class LooksAtInboxFirst extends Component<String, String> {

    @Override
    protected void main() throws InterruptedException {
        boolean protocolRunning = true;
        try {
            while (protocolRunning) {
                while (inbox.ready()) {
                    var data = inbox.receive();
                    if (data.contains("shutdown")) {
                        signal.send(new ShutdownMicroprocess());
                        return;
                    }
                    outbox.send("munch" + data);
                }
                Thread.sleep(50); // something else that it has to do
                while (control.ready()) {
                    if (control.receive() instanceof SocketShutdown) {
                        protocolRunning = false;
                    }
                }
            }
        } finally {
            IO.println("Protocol finished!");
        }
    }
}
