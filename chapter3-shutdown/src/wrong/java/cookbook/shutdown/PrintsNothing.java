package cookbook.shutdown;

import cookbook.component.Component;
import cookbook.net.SocketShutdown;

/** Nobody at the server can see that it is over. */
class PrintsNothing extends Component<byte[], byte[]> {

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
                outbox.send(inbox.receive());
            }
        }
    }
}
