package cookbook.shutdown;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Echoes that are wrong, each in one way; the checks of this chapter must catch all of them. */
interface WrongEchoes {

    /** The loop of {@link Echo}, for those of which only the end is wrong. */
    abstract class Looping<T> extends Component<T, T> {

        void loop() {
            boolean protocolRunning = true;
            while (protocolRunning) {
                awaitAny();
                while (control.ready()) {
                    if (control.receive() instanceof SocketShutdown) {
                        protocolRunning = false;
                    }
                }
                while (inbox.ready()) {
                    outbox.send(inbox.receive());
                }
            }
        }
    }

    /** It prints nothing, so nobody at the server can see that it has ended. */
    class PrintsNothing extends Looping<byte[]> {

        @Override
        protected void main() {
            loop();
        }
    }

    /** It never reads the signal that the client will send nothing more. */
    class NeverLooksAtControl extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
            }
        }
    }

    /** It prints something for the first client that leaves, and nothing for the others. */
    class PrintsOnlyOnce extends Looping<byte[]> {

        private final AtomicBoolean printed;

        PrintsOnlyOnce(AtomicBoolean printed) {
            this.printed = printed;
        }

        @Override
        protected void main() {
            loop();
            if (!printed.getAndSet(true)) {
                IO.println("Protocol finished!");
            }
        }
    }

    /** It loses what arrives after it has looked at its inbox and before it looks at control. */
    class LooksAtInboxFirst extends Component<byte[], byte[]> {

        @Override
        protected void main() throws InterruptedException {
            boolean protocolRunning = true;
            try {
                while (protocolRunning) {
                    while (inbox.ready()) {
                        outbox.send(inbox.receive());
                    }
                    Thread.sleep(50); // something else that it has to do
                    while (control.ready()) {
                        if (control.receive() instanceof SocketShutdown) {
                            protocolRunning = false;
                        }
                    }
                }
            } finally {
                IO.println("Protocol finished!");
            }
        }
    }

    /** It keeps the connection open when the client will send nothing more. */
    class WaitsForMore extends Component<byte[], byte[]> {

        @Override
        protected void main() throws InterruptedException {
            try {
                while (true) {
                    outbox.send(inbox.receive());
                }
            } catch (BoxClosedException allSaid) {
                IO.println("Protocol finished!");
                new CountDownLatch(1).await();
            }
        }
    }

    /** It prints nothing when sending fails. */
    class ForgetsTheFinally extends Looping<byte[]> {

        @Override
        protected void main() {
            loop();
            IO.println("Protocol finished!");
        }
    }

    /** It closes the connection, but its thread never ends. */
    class LeaksItsThread extends Looping<byte[]> {

        @Override
        protected void main() throws InterruptedException {
            loop();
            IO.println("Protocol finished!");
            signal.send(new ShutdownMicroprocess());
            new CountDownLatch(1).await();
        }
    }

    /** It is a {@link Witness} that waits for the client before it says 'Welcome!'. */
    class WelcomesLate extends Looping<String> {

        @Override
        protected void main() {
            awaitAny();
            outbox.send("Welcome!");
            loop();
            outbox.send("Goodbye!");
        }
    }

    /** It is a {@link Witness} that answers only the first line. */
    class AnswersOneLine extends Component<String, String> {

        @Override
        protected void main() {
            outbox.send("Welcome!");
            try {
                outbox.send(inbox.receive());
                while (true) {
                    inbox.receive();
                }
            } catch (BoxClosedException allSaid) {
                outbox.send("Goodbye!");
            }
        }
    }

    /** It is a {@link Witness} that says no 'Goodbye!'. */
    class SaysNoGoodbye extends Looping<String> {

        @Override
        protected void main() {
            outbox.send("Welcome!");
            loop();
        }
    }

    /** It is a {@link Witness} that doesn't close the connection after its 'Goodbye!'. */
    class NeverCloses extends Looping<String> {

        @Override
        protected void main() throws InterruptedException {
            outbox.send("Welcome!");
            loop();
            outbox.send("Goodbye!");
            new CountDownLatch(1).await();
        }
    }
}
