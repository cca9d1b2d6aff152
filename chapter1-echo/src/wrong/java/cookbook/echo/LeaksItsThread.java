package cookbook.echo;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import java.util.concurrent.CountDownLatch;

/** It closes the connection, and waits on without it. */
class LeaksItsThread extends Component<byte[], byte[]> {

    @Override
    protected void main() throws InterruptedException {
        try {
            while (true) {
                outbox.send(inbox.receive());
            }
        } catch (BoxClosedException allSaid) {
            signal.send(new ShutdownMicroprocess());
            new CountDownLatch(1).await();
        }
    }
}
