package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Motds that are wrong, each in one way; the checks of this chapter must catch all of them. */
interface WrongMotds {

    String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    /** It waits for an answer instead of hanging up. */
    class ForgetsToClose extends Component<String, String> {

        @Override
        protected void main() {
            outbox.send(MESSAGE);
            IO.println("Shutting down");
            inbox.receive();
        }
    }

    /** It signals the shutdown before it has said anything. */
    class ClosesFirst extends Component<String, String> {

        @Override
        protected void main() throws InterruptedException {
            signal.send(new ShutdownMicroprocess());
            IO.println("Shutting down");
            Thread.sleep(50); // it takes a while to think of a message
            outbox.send(MESSAGE);
        }
    }

    /** It prints nothing, so nobody at the server can see what it does. */
    class PrintsNothing extends Component<String, String> {

        @Override
        protected void main() {
            outbox.send(MESSAGE);
            signal.send(new ShutdownMicroprocess());
        }
    }

    /** It speaks only when it is spoken to. */
    class WaitsForTheClient extends Component<String, String> {

        @Override
        protected void main() {
            inbox.receive();
            outbox.send(MESSAGE);
            signal.send(new ShutdownMicroprocess());
            IO.println("Shutting down");
        }
    }

    /** It leaves out the empty line. */
    class ForgetsTheEmptyLine extends Component<String, String> {

        @Override
        protected void main() {
            outbox.send(MESSAGE.replace("\n\n", "\n"));
            signal.send(new ShutdownMicroprocess());
            IO.println("Shutting down");
        }
    }

    /** It doesn't end its last line. */
    class ForgetsTheLineEnd extends Component<String, String> {

        @Override
        protected void main() {
            outbox.send(MESSAGE.stripTrailing());
            signal.send(new ShutdownMicroprocess());
            IO.println("Shutting down");
        }
    }

    /** It says everything twice. */
    class SaysItTwice extends Component<String, String> {

        @Override
        protected void main() {
            outbox.send(MESSAGE);
            outbox.send(MESSAGE);
            signal.send(new ShutdownMicroprocess());
            IO.println("Shutting down");
        }
    }

    /** It takes the message away from all later clients. */
    class GreetsOnlyTheFirst extends Component<String, String> {

        private final AtomicReference<String> message;

        GreetsOnlyTheFirst(AtomicReference<String> message) {
            this.message = message;
        }

        @Override
        protected void main() {
            outbox.send(message.getAndSet(""));
            signal.send(new ShutdownMicroprocess());
            IO.println("Shutting down");
        }
    }

    /** It closes the connection, but its thread never ends. */
    class LeaksItsThread extends Component<String, String> {

        @Override
        protected void main() throws InterruptedException {
            outbox.send(MESSAGE);
            signal.send(new ShutdownMicroprocess());
            IO.println("Shutting down");
            new CountDownLatch(1).await();
        }
    }

    /** It is a whole server, which resets its connections in order to be rid of them at once. */
    class ClosesByReset {

        static ServerSocket listener() {
            try {
                return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            } catch (IOException noPort) {
                throw new UncheckedIOException(noPort);
            }
        }

        static void serve(ServerSocket listener) {
            try {
                while (true) {
                    try (var socket = listener.accept()) {
                        socket.getOutputStream().write(MESSAGE.getBytes(UTF_8));
                        System.out.println("Shutting down");
                        socket.setSoLinger(true, 0);
                    }
                }
            } catch (IOException closed) {
                // the end of the server
            }
        }
    }
}
