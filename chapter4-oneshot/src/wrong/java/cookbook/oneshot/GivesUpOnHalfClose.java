package cookbook.oneshot;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;

/** It takes a client that has said all for one that has left. */
class GivesUpOnHalfClose extends Component<String, String> {

    @Override
    protected void main() throws InterruptedException {
        awaitAny();
        Thread.sleep(50); // something else that it has to do
        if (control.ready() && control.receive() instanceof SocketShutdown) {
            return;
        }
        var message = inbox.receive();
        outbox.send("You sent the message:" + message);
        signal.send(new ShutdownMicroprocess());
        IO.println("Protocol finished!");
    }
}
