package cookbook.oneshot;

import cookbook.component.Component;

/** It goes on after the first. */
class AnswersEveryMessage extends Component<String, String> {

    @Override
    protected void main() {
        while (true) {
            outbox.send("You sent the message:" + inbox.receive());
            IO.println("Protocol finished!");
        }
    }
}
