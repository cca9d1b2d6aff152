package cookbook.oneshot;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It asks before it is spoken to. */
class SpeaksFirst extends Component<String, String> {

    @Override
    protected void main() {
        outbox.send("Your message?\n");
        var message = inbox.receive();
        outbox.send("You sent the message:" + message);
        signal.send(new ShutdownMicroprocess());
        IO.println("Protocol finished!");
    }
}
