package cookbook.docs;

import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Observer;
import cookbook.component.Observers;
import cookbook.component.Outbox;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.ServerShutdown;
import cookbook.net.SocketShutdown;
import cookbook.net.StopsServer;
import java.util.concurrent.atomic.LongAdder;

/** The changes that the chapters tell the reader to make to their handlers. */
final class Changes {

    private Changes() {}

    static final class Chapter1 {

        static class Echo extends Component<byte[], byte[]> {

            @Override
            protected void main() {
                outbox.send("Hello, I am an echo.\n".getBytes());
                while (true) {
                    outbox.send(inbox.receive());
                }
            }
        }
    }

    static final class Watching {

        private Watching() {}

        static LongAdder counted() {
            var sent = new LongAdder();
            Observers.add(
                    new Observer() {
                        @Override
                        public void sent(Outbox<?> from, Inbox<?> to, Object message, int fill) {
                            sent.increment();
                        }
                    });
            return sent;
        }
    }

    static final class Chapter2 {

        private static final String MESSAGE = "Hello, this is the message of the day\n\nBye Bye!\n";

        static class Motd extends Component<String, String> {

            @Override
            protected void main() throws InterruptedException {
                outbox.send(MESSAGE);
                signal.send(new ShutdownMicroprocess());
                Thread.sleep(5_000);
                IO.println("Shutting down");
            }
        }
    }

    static final class Chapter3 {

        static class Echo extends Component<byte[], byte[]> {

            @Override
            protected void main() throws InterruptedException {
                boolean protocolRunning = true;
                try {
                    while (protocolRunning) {
                        awaitAny();
                        while (inbox.ready()) {
                            outbox.send(inbox.receive());
                        }
                        Thread.sleep(10);
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
    }

    static final class Chapter4 {

        static class OneShot extends Component<String, String> {

            @Override
            protected void main() {
                var message = inbox.receive() + inbox.receive();
                outbox.send("You sent the messages:" + message);
                signal.send(new ShutdownMicroprocess());
                IO.println("Protocol finished!");
            }
        }
    }

    static final class Chapter5 {

        static class Munch extends Component<String, String> {

            @Override
            protected void main() {
                boolean protocolRunning = true;
                try {
                    while (protocolRunning) {
                        awaitAny();
                        while (control.ready()) {
                            if (control.receive() instanceof SocketShutdown) {
                                protocolRunning = false;
                            }
                        }
                        while (inbox.ready()) {
                            var data = inbox.receive();
                            if (data.contains("shutdown")) {
                                outbox.send("bye\n");
                                signal.send(new ShutdownMicroprocess());
                                return;
                            }
                            outbox.send("munch" + data);
                        }
                    }
                } finally {
                    IO.println("Protocol finished!");
                }
            }
        }

        static class TooLate extends Component<String, String> {

            @Override
            protected void main() throws InterruptedException {
                boolean protocolRunning = true;
                try {
                    while (protocolRunning) {
                        awaitAny();
                        while (control.ready()) {
                            if (control.receive() instanceof SocketShutdown) {
                                protocolRunning = false;
                            }
                        }
                        while (inbox.ready()) {
                            var data = inbox.receive();
                            if (data.contains("shutdown")) {
                                signal.send(new ShutdownMicroprocess());
                                Thread.sleep(10);
                                outbox.send("bye\n");
                                return;
                            }
                            outbox.send("munch" + data);
                        }
                    }
                } finally {
                    IO.println("Protocol finished!");
                }
            }
        }
    }

    static final class Chapter6 {

        private static final String MESSAGE = "Hello, this is the message of the day\nBye Bye!";

        static class Motd extends Component<String, String> implements StopsServer {

            private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

            @Override
            protected void main() throws InterruptedException {
                outbox.send(MESSAGE);
                serversignal.send(new ServerShutdown());
                IO.println("Shutting down");
                Thread.sleep(500);
                outbox.send("\nOne more thing.\n");
            }

            @Override
            public Outbox<ServerShutdown> serversignal() {
                return serversignal;
            }
        }
    }
}
