package cookbook.oneshot;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It collects what comes until it is a line. */
class WaitsForTheLineEnd extends Component<String, String> {

    @Override
    protected void main() {
        var message = inbox.receive();
        while (!message.endsWith("\n")) {
            message += inbox.receive();
        }
        outbox.send("You sent the message:" + message);
        signal.send(new ShutdownMicroprocess());
        IO.println("Protocol finished!");
    }
}
