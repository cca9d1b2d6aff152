package cookbook.oneshot;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** Nobody at the server can see that it is over. */
class PrintsNothing extends Component<String, String> {

    @Override
    protected void main() {
        var message = inbox.receive();
        outbox.send("You sent the message:" + message);
        signal.send(new ShutdownMicroprocess());
    }
}
