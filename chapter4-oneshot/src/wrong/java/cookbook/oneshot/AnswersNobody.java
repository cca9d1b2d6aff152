package cookbook.oneshot;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It has an answer to a client that left without a word. */
class AnswersNobody extends Component<String, String> {

    @Override
    protected void main() {
        try {
            outbox.send("You sent the message:" + inbox.receive());
        } catch (BoxClosedException nothingCame) {
            outbox.send("You sent no message");
        }
        signal.send(new ShutdownMicroprocess());
        IO.println("Protocol finished!");
    }
}
