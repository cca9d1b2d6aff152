package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import java.util.concurrent.CountDownLatch;

/** It closes the connection, and waits on without it. */
class LeaksItsThread extends Component<String, String> {

    @Override
    protected void main() throws InterruptedException {
        try {
            while (true) {
                var data = inbox.receive();
                if (data.contains("shutdown")) {
                    return;
                }
                outbox.send("munch" + data);
            }
        } finally {
            IO.println("Protocol finished!");
            signal.send(new ShutdownMicroprocess());
            new CountDownLatch(1).await();
        }
    }
}
