package cookbook.shutdown;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;
import java.util.concurrent.CountDownLatch;

/** It closes the connection, and waits on without it. */
class LeaksItsThread extends Component<byte[], byte[]> {

    @Override
    protected void main() throws InterruptedException {
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
        signal.send(new ShutdownMicroprocess());
        new CountDownLatch(1).await();
    }
}
