package cookbook.oneshot;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;
import java.util.concurrent.CountDownLatch;

/** One-shots that are wrong, each in one way; the checks of this chapter must catch all of them. */
interface WrongOneShots {

    /** It asks before the client has said anything. */
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

    /** It waits for another message instead of hanging up. */
    class ForgetsToClose extends Component<String, String> {

        @Override
        protected void main() {
            var message = inbox.receive();
            outbox.send("You sent the message:" + message);
            IO.println("Protocol finished!");
            inbox.receive();
        }
    }

    /** It drops white space at the ends of the message. */
    class TrimsTheMessage extends Component<String, String> {

        @Override
        protected void main() {
            var message = inbox.receive();
            outbox.send("You sent the message:" + message.strip() + "\n");
            signal.send(new ShutdownMicroprocess());
            IO.println("Protocol finished!");
        }
    }

    /** It prints nothing, so nobody at the server can see that it has ended. */
    class PrintsNothing extends Component<String, String> {

        @Override
        protected void main() {
            var message = inbox.receive();
            outbox.send("You sent the message:" + message);
            signal.send(new ShutdownMicroprocess());
        }
    }

    /** It collects what arrives until that is a line. */
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

    /** It ends its answer with a line feed, even after a message that has its own. */
    class AddsALineEnd extends Component<String, String> {

        @Override
        protected void main() {
            var message = inbox.receive();
            outbox.send("You sent the message:" + message + "\n");
            signal.send(new ShutdownMicroprocess());
            IO.println("Protocol finished!");
        }
    }

    /** It goes on after the first message. */
    class AnswersEveryMessage extends Component<String, String> {

        @Override
        protected void main() {
            while (true) {
                outbox.send("You sent the message:" + inbox.receive());
                IO.println("Protocol finished!");
            }
        }
    }

    /** It answers a client that left without sending a message. */
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

    /** It treats a client that will send nothing more as one that has left. */
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

    /** It is the right handler behind the wrong codec: what one read returns need not be a line. */
    class TreatsEveryReadAsALine extends OneShot {}

    /** It closes the connection, but its thread never ends. */
    class LeaksItsThread extends Component<String, String> {

        @Override
        protected void main() throws InterruptedException {
            var message = inbox.receive();
            outbox.send("You sent the message:" + message);
            signal.send(new ShutdownMicroprocess());
            IO.println("Protocol finished!");
            new CountDownLatch(1).await();
        }
    }
}
