package cookbook.shutdown;

import cookbook.component.Component;
import cookbook.net.SocketShutdown;

/** What comes after it has looked at its inbox, and before it looks at control, is lost. */
class LooksAtInboxFirst extends Component<byte[], byte[]> {

    @Override
    protected void main() throws InterruptedException {
        boolean protocolRunning = true;
        try {
            while (protocolRunning) {
                while (inbox.ready()) {
                    outbox.send(inbox.receive());
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
