package cookbook.shutdown;

import cookbook.component.Component;
import cookbook.net.SocketShutdown;

/** It does not expect that sending can fail, and then does not say that it is over. */
class ForgetsTheFinally extends Component<byte[], byte[]> {

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
        IO.println("Protocol finished!");
    }
}
