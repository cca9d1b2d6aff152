package cookbook.shutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.teaching.Check.WrongServer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** What the reader's transcript must tell from a {@link Witness}. */
class WrongWitness extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    private enum Fault {
        LATE_WELCOME("waits for the client before it says 'Welcome!'"),
        ONE_LINE("answers only the first line"),
        NO_GOODBYE("says no 'Goodbye!'"),
        NO_CLOSE("doesn't close the connection after its 'Goodbye!'");

        private final String what;

        Fault(String what) {
            this.what = what;
        }

        private SimpleServer<String> server(ServerOptions options) {
            return new SimpleServer<>(
                    () -> new WrongWitness(this), Codec.lines(UTF_8, LONGEST_LINE), options);
        }
    }

    private final Fault fault;

    WrongWitness(Fault fault) {
        this.fault = fault;
    }

    static List<WrongServer> all() {
        return Stream.of(Fault.values())
                .map(fault -> new WrongServer(fault.what, fault::server))
                .toList();
    }

    @Override
    protected void main() throws InterruptedException {
        if (fault == Fault.LATE_WELCOME) {
            awaitAny();
        }
        outbox.send("Welcome!");
        try {
            echo();
        } catch (BoxClosedException end) {
            if (fault != Fault.NO_GOODBYE) {
                outbox.send("Goodbye!");
            }
        }
        if (fault == Fault.NO_CLOSE) {
            new CountDownLatch(1).await();
        }
    }

    private void echo() {
        outbox.send(inbox.receive());
        while (true) {
            var line = inbox.receive();
            if (fault != Fault.ONE_LINE) {
                outbox.send(line);
            }
        }
    }
}
