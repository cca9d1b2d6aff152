package cookbook.oneshot;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import java.util.concurrent.CountDownLatch;

/** It closes the connection, and waits on without it. */
class LeaksItsThread extends Component<String, String> {

    @Override
    protected void main() throws InterruptedException {
        var message = inbox.receive();
        outbox.send("You sent the message:" + message);
        signal.send(new ShutdownMicroprocess());
        IO.println("Protocol finished!");
        new CountDownLatch(1).await();
    }
}
