package cookbook.shutdown;

import cookbook.component.Component;
import cookbook.net.SocketShutdown;

/** Example 3: an echo that hears when the client will send nothing more. */
class Echo extends Component<byte[], byte[]> {

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
                    outbox.send(inbox.receive());
                }
            }
        } finally {
            IO.println("Protocol finished!");
        }
    }
}
