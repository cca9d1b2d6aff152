package cookbook.oneshot;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It takes white space at the end for nothing. */
class TrimsTheMessage extends Component<String, String> {

    @Override
    protected void main() {
        var message = inbox.receive();
        outbox.send("You sent the message:" + message.strip() + "\n");
        signal.send(new ShutdownMicroprocess());
        IO.println("Protocol finished!");
    }
}
