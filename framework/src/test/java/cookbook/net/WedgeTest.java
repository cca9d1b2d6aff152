package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.codec.Decoder;
import cookbook.component.Component;
import cookbook.component.Graphline;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.component.Pipeline;
import cookbook.component.ProducerFinished;
import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;
import cookbook.testing.CapturedLog;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No handler and no factory can block the server, its timeouts, or another client. */
class WedgeTest {

    private static final Duration BRIEFLY = Duration.ofMillis(200);
    private static final ServerOptions OPTIONS = ServerOptions.port(0);

    private final TrackedThreads threads = new TrackedThreads();
    private final CountDownLatch never = new CountDownLatch(1);
    private SimpleServer<String> server;

    private void serve(Supplier<Component<String, String>> protocol, ServerOptions options) {
        server = new SimpleServer<>(protocol, Codec.lines(UTF_8, 100_000), options);
        server.activate(threads);
    }

    /** The first client gets this one; all others an echo. */
    private void serveFirst(Handler.Main<String, String> first, ServerOptions options) {
        var handlers = new LinkedBlockingQueue<Component<String, String>>();
        handlers.add(new Handler<>(first));
        serve(() -> handlers.isEmpty() ? Handler.echo() : handlers.remove(), options);
    }

    @AfterEach
    void nothing_is_left() {
        server.close();
        awaitEndOf(threads::running);
    }

    private void awaitEndOfConnections() {
        awaitEndOf(threads::servingClients);
    }

    private static void awaitEndOf(Supplier<List<String>> running) {
        await().untilAsserted(() -> assertThat(running.get()).isEmpty());
    }

    private static void awaitCouldNotServe(CapturedLog log) {
        await().untilAsserted(
                        () ->
                                assertThat(log.messages())
                                        .singleElement()
                                        .asString()
                                        .contains("could not serve"));
    }

    private void assertIsRefused() throws IOException {
        try (var client = new Client(server.port())) {
            assertThat(client.readAll()).isEmpty();
        }
    }

    /** Ways to give one handler to two clients. */
    private enum Shared {
        WHOLE(
                () -> {
                    var one = Handler.<String>echo();
                    return () -> one;
                }),
        AS_A_PART(
                () -> {
                    var one = Handler.<String>echo();
                    return () -> new Pipeline<>(one, Handler.echo());
                }),
        AS_THE_LAST_PART(
                () -> {
                    var one = Handler.<String>echo();
                    return () -> new Graphlined(one);
                });

        private final Supplier<Supplier<Component<String, String>>> protocol;

        Shared(Supplier<Supplier<Component<String, String>>> protocol) {
            this.protocol = protocol;
        }
    }

    private static final class Graphlined extends Graphline<String, String> {
        Graphlined(Component<String, String> only) {
            super(only, only);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_handler_that_is_given_out_twice_fails_the_second_client_only(Shared shared)
            throws IOException {
        try (var log = new CapturedLog(Acceptor.class);
                var _ = new CapturedLog(Component.class)) {
            serve(shared.protocol.get(), OPTIONS);
            try (var first = new Client(server.port())) {
                first.echo("hello\n");
                assertIsRefused();
                assertThat(first.echo("again\n")).isEqualTo("again\n");
                assertThat(first.shutdownOutput().readAll()).isEmpty();
            }
            awaitEndOfConnections();
            awaitCouldNotServe(log);
        }
    }

    @Test
    void after_a_handler_was_given_out_twice_the_idle_timeout_still_ends_its_connection()
            throws IOException {
        var shared = Handler.<String>echo();
        try (var _ = new CapturedLog(Acceptor.class)) {
            serve(() -> shared, OPTIONS.withIdleTimeout(BRIEFLY));
            try (var first = new Client(server.port())) {
                first.echo("hello\n");
                assertIsRefused();
                assertThat(first.readAll()).isEmpty();
            }
            awaitEndOfConnections();
        }
    }

    private static class Stopper extends Component<String, String> implements StopsServer {
        private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

        @Override
        public Outbox<ServerShutdown> serversignal() {
            return serversignal;
        }

        @Override
        protected void main() {
            outbox.send(inbox.receive());
        }
    }

    @Test
    void a_connection_that_could_not_be_built_leaves_its_handler_as_it_was() throws IOException {
        var handler = new Stopper();
        Component.link(handler.serversignal, new Inbox<>());
        try (var log = new CapturedLog(Acceptor.class)) {
            serve(() -> handler, OPTIONS);
            assertIsRefused();
            awaitCouldNotServe(log);
            Component.unlink(handler.serversignal);

            try (var client = new Client(server.port())) {
                assertThat(client.echo("hello\n")).isEqualTo("hello\n");
            }
        }
    }

    /** Ways for a handler to be deaf to the last words of its connection. */
    private enum Deaf {
        ITS_CONTROL_IS_FULL(
                self -> {
                    var own = new Outbox<Signal>();
                    Component.link(own, self.control);
                    fill(own, new ProducerFinished());
                }),
        ITS_INBOX_IS_FULL(
                self -> {
                    var own = new Outbox<String>();
                    Component.link(own, self.inbox);
                    fill(own, "full");
                }),
        ITS_MONITOR_IS_HELD(_ -> {}),
        ITS_OUTBOX_IS_LOCKED(_ -> {});

        private final Consumer<Handler<String, String>> preparation;

        Deaf(Consumer<Handler<String, String>> preparation) {
            this.preparation = preparation;
        }

        private static <T> void fill(Outbox<T> outbox, T message) {
            for (int n = 0; n < Inbox.DEFAULT_CAPACITY; n++) {
                outbox.send(message);
            }
        }

        /** Says that it is there, and then waits, whatever happens. */
        Handler.Main<String, String> until(CountDownLatch end) {
            return self -> {
                preparation.accept(self);
                Object monitor =
                        switch (this) {
                            case ITS_MONITOR_IS_HELD -> self;
                            case ITS_OUTBOX_IS_LOCKED -> self.outbox;
                            default -> new Object();
                        };
                synchronized (monitor) {
                    self.outbox.send("here");
                    awaitWhateverHappens(end);
                }
            };
        }
    }

    private static void awaitWhateverHappens(CountDownLatch end) {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException ignored) {
                // so stubborn
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_handler_that_can_not_be_signaled_does_not_keep_timeouts_or_a_stop_from_the_others(
            Deaf deaf) throws IOException {
        serveFirst(
                deaf.until(never), OPTIONS.withIdleTimeout(BRIEFLY).withDrainTime(Duration.ZERO));
        try (var log = new CapturedLog(ServerCore.class);
                var stubborn = new Client(server.port())) {
            assertThat(stubborn.readLine()).isEqualTo("here");
            try (var other = new Client(server.port())) {
                other.echo("hello\n");
                assertThat(other.readAll()).as("the idle timeout ends it").isEmpty();
            }
            server.close();

            assertThat(stubborn.readAll()).isEmpty();
            assertThat(log.messages()).singleElement().asString().contains("do not end: [Handler-");
        } finally {
            never.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nor_does_it_keep_its_own_client_from_leaving(Deaf deaf) throws IOException {
        serveFirst(deaf.until(never), OPTIONS.withMaxConnections(1));
        try (var _ = new CapturedLog(Connections.class);
                var stubborn = new Client(server.port())) {
            assertThat(stubborn.readLine()).isEqualTo("here");
            stubborn.reset();
            never.countDown();

            try (var next = new Client(server.port())) {
                assertThat(next.echo("hello\n")).isEqualTo("hello\n");
            }
        }
    }

    /** What a handler can say when it claims to have finished but has not. */
    private enum Farewell {
        SHUTDOWN(new ShutdownMicroprocess()),
        FINISHED(new ProducerFinished());

        private final Signal signal;

        Farewell(Signal signal) {
            this.signal = signal;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_handler_that_says_it_has_finished_and_goes_on_sending_is_cut_off(Farewell farewell)
            throws IOException {
        int length = 1 << 17;
        int most = 400 * length;
        var refused = new CountDownLatch(1);
        Handler.Main<String, String> talkative =
                self -> {
                    try {
                        for (int n = 0; true; n++) {
                            self.outbox.send("x".repeat(length));
                            if (n == 50) {
                                self.signal.send(farewell.signal);
                            }
                        }
                    } finally {
                        refused.countDown();
                    }
                };
        serveFirst(talkative, OPTIONS);
        try (var slow = new Client(server.port())) {
            int read = 0;
            int last;
            do {
                LockSupport.parkNanos(1_000_000);
                last = slow.read(length).length();
                read += last;
            } while (last > 0 && read < most);

            assertThat(read).isLessThan(most);
            await().until(() -> refused.getCount() == 0);
        }
        awaitEndOfConnections();
    }

    @Test
    void what_a_handler_sent_before_it_said_that_it_has_finished_is_all_written()
            throws IOException {
        Handler.Main<String, String> brief =
                self -> {
                    for (int n = 0; n < 60; n++) {
                        self.outbox.send("x".repeat(50_000));
                    }
                    self.signal.send(new ShutdownMicroprocess());
                    never.await();
                };
        serveFirst(brief, OPTIONS);
        try (var client = new Client(server.port())) {
            assertThat(client.readAll()).hasSize(60 * 50_001);
        } finally {
            never.countDown();
        }
        awaitEndOfConnections();
    }

    @Test
    void a_factory_that_takes_longer_than_the_stop_serves_nobody_afterward() throws IOException {
        var asked = new CountDownLatch(1);
        var handler = new AtomicReference<Component<String, String>>();
        serve(
                () -> {
                    asked.countDown();
                    awaitWhateverHappens(never);
                    handler.set(Handler.echo());
                    return handler.get();
                },
                OPTIONS.withDrainTime(Duration.ZERO));
        try (var log = new CapturedLog(ServerCore.class);
                var client = new Client(server.port())) {
            client.send("anybody there?\n");
            await().until(() -> asked.getCount() == 0);

            server.close();

            assertThat(server.hasEnded()).isTrue();
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains("has stopped, but these do not end: [Acceptor-");
            never.countDown();
            assertThat(readAllOrReset(client)).as("answers of a stopped server").isEmpty();
            await().until(() -> handler.get() != null && handler.get().hasEnded());
        } finally {
            never.countDown();
        }
    }

    private static String readAllOrReset(Client client) throws IOException {
        try {
            return client.readAll();
        } catch (SocketException reset) {
            return "";
        }
    }

    @Test
    void a_factory_that_can_be_interrupted_does_not_outlive_the_server() throws IOException {
        var asked = new CountDownLatch(1);
        serve(
                () -> {
                    asked.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    return Handler.echo();
                },
                OPTIONS.withDrainTime(Duration.ZERO));
        try (var log = new CapturedLog(ServerCore.class);
                var _ = new CapturedLog(Acceptor.class);
                var client = new Client(server.port())) {
            await().until(() -> asked.getCount() == 0);

            server.close();

            assertThat(client.readAll()).isEmpty();
            awaitEndOf(threads::running);
            assertThat(log.messages()).isEmpty();
        }
    }

    /** Which part of a connection fails on an untrusted client's third line. */
    private enum Broken {
        DECODER,
        ENCODER
    }

    @ParameterizedTest
    @EnumSource
    void a_codec_that_throws_ends_its_own_connection_although_its_handler_waits_elsewhere(
            Broken broken) throws IOException {
        Handler.Main<String, String> elsewhere =
                self -> {
                    self.outbox.send("here");
                    self.control.receive();
                };
        server = new SimpleServer<>(() -> new Handler<>(elsewhere), throwing(broken), OPTIONS);
        server.activate(threads);
        try (var _ = new CapturedLog(Component.class);
                var _ = new CapturedLog(Reader.class);
                var client = new Client(server.port())) {
            client.send("x");

            assertThat(client.readAll()).isEqualTo(broken == Broken.DECODER ? "here" : "");
            awaitEndOfConnections();
        }
    }

    private static Codec<String> throwing(Broken broken) {
        return new Codec<>() {
            @Override
            public Decoder<String> decoder() {
                return new Decoder<>() {
                    @Override
                    public void decode(byte[] bytes, Consumer<? super String> messages) {
                        fail(Broken.DECODER);
                    }

                    @Override
                    public void end(Consumer<? super String> messages) {}
                };
            }

            @Override
            public byte[] encode(String message) {
                fail(Broken.ENCODER);
                return message.getBytes(UTF_8);
            }

            private void fail(Broken part) {
                if (part == broken) {
                    throw new IllegalStateException("a bug in the " + part);
                }
            }
        };
    }
}
