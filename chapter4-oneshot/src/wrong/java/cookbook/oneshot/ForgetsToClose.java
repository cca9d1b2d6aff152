package cookbook.oneshot;

import cookbook.component.Component;

/** It answers, and waits for what comes next. */
class ForgetsToClose extends Component<String, String> {

    @Override
    protected void main() {
        var message = inbox.receive();
        outbox.send("You sent the message:" + message);
        IO.println("Protocol finished!");
        inbox.receive();
    }
}
