package cookbook.echo;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import java.util.concurrent.CountDownLatch;

/** It waits on when the client has said all. */
class NeverCloses extends Component<byte[], byte[]> {

    @Override
    protected void main() throws InterruptedException {
        try {
            while (true) {
                outbox.send(inbox.receive());
            }
        } catch (BoxClosedException allSaid) {
            new CountDownLatch(1).await();
        }
    }
}
