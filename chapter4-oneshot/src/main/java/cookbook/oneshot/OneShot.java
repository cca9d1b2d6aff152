package cookbook.oneshot;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** Example 4: waits for a message, answers it, and closes the connection. */
class OneShot extends Component<String, String> {

    @Override
    protected void main() {
        var message = inbox.receive();
        outbox.send("You sent the message:" + message);
        signal.send(new ShutdownMicroprocess());
        IO.println("Protocol finished!");
    }
}
