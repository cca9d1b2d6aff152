package cookbook.servershutdown;

import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerShutdown;
import cookbook.net.StopsServer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Motds that are wrong, each in one way; the checks of this chapter must catch all of them. */
interface WrongMotds {

    String MESSAGE =
            """
            Hello, this is the message of the day
            Bye Bye!""";

    /** {@link Motd}, but for its {@code main()}. */
    abstract class Stopping extends Component<String, String> implements StopsServer {

        final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

        @Override
        public Outbox<ServerShutdown> serversignal() {
            return serversignal;
        }
    }

    /** It signals to the connection, and not to the server. */
    class ClosesTheConnectionOnly extends Component<String, String> {

        @Override
        protected void main() {
            outbox.send(MESSAGE);
            signal.send(new ShutdownMicroprocess());
            IO.println("Shutting down");
        }
    }

    /**
     * It does not say that it stops its server, so nobody links its box, and the signal is lost.
     */
    class LeavesItsBoxUnlinked extends Component<String, String> {

        private static final String MESSAGE =
                """
                Hello, this is the message of the day
                Bye Bye!""";

        private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

        @Override
        protected void main() {
            outbox.send(MESSAGE);
            serversignal.send(new ServerShutdown());
            IO.println("Shutting down");
        }
    }

    /** It ends its message with a line feed. */
    class AddsALineEnd extends Stopping {

        @Override
        protected void main() {
            outbox.send(MESSAGE + "\n");
            serversignal.send(new ServerShutdown());
            IO.println("Shutting down");
        }
    }

    /** It says only its first line. */
    class ForgetsTheEnd extends Stopping {

        @Override
        protected void main() {
            outbox.send(MESSAGE.lines().findFirst().orElseThrow() + "\n");
            serversignal.send(new ServerShutdown());
            IO.println("Shutting down");
        }
    }

    /** It prints nothing, so nobody at the server can see why it stops. */
    class PrintsNothing extends Stopping {

        @Override
        protected void main() {
            outbox.send(MESSAGE);
            serversignal.send(new ServerShutdown());
        }
    }

    /** It speaks only when it is spoken to. */
    class WaitsForTheClient extends Stopping {

        @Override
        protected void main() {
            inbox.receive();
            outbox.send(MESSAGE);
            serversignal.send(new ServerShutdown());
            IO.println("Shutting down");
        }
    }

    /** It goes on for a while, even if it is interrupted. */
    class IgnoresInterruption extends Stopping {

        @Override
        protected void main() {
            outbox.send(MESSAGE);
            serversignal.send(new ServerShutdown());
            IO.println("Shutting down");
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (System.nanoTime() < end) {
                Thread.interrupted();
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }
    }
}
