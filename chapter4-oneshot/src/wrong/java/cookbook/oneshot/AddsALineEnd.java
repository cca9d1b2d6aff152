package cookbook.oneshot;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It thinks that every answer wants a line end. */
class AddsALineEnd extends Component<String, String> {

    @Override
    protected void main() {
        var message = inbox.receive();
        outbox.send("You sent the message:" + message + "\n");
        signal.send(new ShutdownMicroprocess());
        IO.println("Protocol finished!");
    }
}
