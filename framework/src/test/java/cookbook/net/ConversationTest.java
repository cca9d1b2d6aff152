package cookbook.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Pipeline;
import cookbook.component.ProducerFinished;
import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;
import cookbook.testing.CapturedLog;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client and a protocol handler can rely on, from the first byte to the last. */
class ConversationTest {

    private static final int MIB = 1 << 20;

    private final TrackedThreads threads = new TrackedThreads();
    private ServerCore<String> server;

    private Client talkTo(Supplier<Component<String, String>> protocol) throws IOException {
        server = new SimpleServer<>(protocol, Codec.text(ISO_8859_1), ServerOptions.port(0));
        server.activate(threads);
        return new Client(server.port());
    }

    @AfterEach
    void nothing_is_left() {
        server.close();
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    private void awaitEndOfConnections() {
        await().untilAsserted(() -> assertThat(threads.servingClients()).isEmpty());
    }

    @Test
    void each_client_has_a_handler_of_its_own() throws IOException {
        try (var one = talkTo(ConversationTest::counting);
                var other = new Client(server.port())) {
            assertThat(one.send("x").read(1)).isEqualTo("1");
            assertThat(one.send("x").read(1)).isEqualTo("2");
            assertThat(other.send("x").read(1)).isEqualTo("1");
        }
    }

    private static Handler<String, String> counting() {
        return new Handler<>(
                self -> {
                    for (int n = 1; ; n++) {
                        self.inbox.receive();
                        self.outbox.send("" + n);
                    }
                });
    }

    @Test
    void a_pipeline_can_be_a_handler() throws IOException {
        try (var client = talkTo(() -> new Pipeline<>(Handler.echo(), Handler.echo()))) {
            assertThat(client.echo("hello")).isEqualTo("hello");
        }
        awaitEndOfConnections();
    }

    @Test
    void a_handler_can_get_the_addresses() throws IOException {
        server =
                new ServerCore<>(
                        addresses ->
                                new Handler<String, String>(
                                        self -> self.outbox.send(addresses.toString())),
                        Codec.text(ISO_8859_1),
                        ServerOptions.port(0));
        server.activate(threads);
        try (var client = new Client(server.port())) {
            assertThat(client.readAll())
                    .isEqualTo(
                            "Addresses[peer=/127.0.0.1:"
                                    + client.address().getPort()
                                    + ", local=/127.0.0.1:"
                                    + server.port()
                                    + "]");
        }
    }

    @Test
    void threads_are_named_after_their_component_and_the_client() throws IOException {
        try (var client = talkTo(Handler::echo)) {
            client.echo("hello");
            assertThat(threads.running())
                    .satisfiesExactly(
                            name -> assertThat(name).matches("Acceptor-\\d+"),
                            name -> assertThat(name).startsWith("Connection-"),
                            name ->
                                    assertThat(name)
                                            .matches(
                                                    "Handler-\\d+ 127\\.0\\.0\\.1:"
                                                            + client.address().getPort()),
                            name -> assertThat(name).startsWith("Reader-"),
                            name -> assertThat(name).startsWith("Timeouts-"));
        }
    }

    @Test
    void half_close_a_client_that_has_said_all_still_gets_every_reply() throws IOException {
        var text = "x".repeat(MIB);
        try (var client = talkTo(Handler::echo)) {
            assertThat(client.sayAllAndReadAll(text)).isEqualTo(text);
        }
        awaitEndOfConnections();
    }

    @Test
    void everything_that_a_handler_has_sent_arrives_before_the_connection_closes()
            throws IOException {
        var eightMiB = "0123456789abcdef".repeat(MIB / 2);
        try (var client = talkTo(() -> new Handler<>(self -> self.outbox.send(eightMiB)))) {
            assertThat(client.readAll()).isEqualTo(eightMiB);
        }
        awaitEndOfConnections();
    }

    static Signal[] signalsToClose() {
        return new Signal[] {new ShutdownMicroprocess(), new ProducerFinished()};
    }

    @ParameterizedTest
    @MethodSource("signalsToClose")
    void a_handler_that_signals_its_end_has_its_connection_closed_while_it_goes_on(Signal signal)
            throws IOException {
        try (var client =
                talkTo(
                        () ->
                                new Handler<>(
                                        self -> {
                                            self.outbox.send("last words");
                                            self.signal.send(signal);
                                            self.inbox.receive();
                                        }))) {
            assertThat(client.readAll()).isEqualTo("last words");
        }
        awaitEndOfConnections();
    }

    @Test
    void a_signal_that_means_nothing_to_the_connection_does_nothing() throws IOException {
        record Cough() implements Signal {}
        try (var client =
                talkTo(
                        () ->
                                new Handler<>(
                                        self -> {
                                            self.signal.send(new Cough());
                                            self.outbox.send("excuse me");
                                            self.inbox.receive();
                                        }))) {
            assertThat(client.read(9)).isEqualTo("excuse me");
            assertThat(client.shutdownOutput().readAll()).isEmpty();
        }
    }

    @Test
    void a_client_whose_words_nobody_read_sees_a_clean_close_and_not_a_reset() throws IOException {
        var rude =
                new Handler.Main<String, String>() {
                    @Override
                    public void run(Handler<String, String> self) {
                        self.inbox.receive();
                        self.outbox.send("enough");
                    }
                };
        try (var client = talkTo(() -> new Handler<>(rude))) {
            client.send("x".repeat(100_000));
            assertThat(client.read(6)).isEqualTo("enough");
            client.send("x".repeat(100_000));
            assertThat(client.readAll()).isEmpty();
        }
        awaitEndOfConnections();
    }

    @Test
    void a_handler_that_throws_closes_its_own_connection_only() throws IOException {
        Handler.Main<String, String> fussy =
                self -> {
                    while (true) {
                        var text = self.inbox.receive();
                        if (text.contains("!")) {
                            throw new IllegalArgumentException("don't shout");
                        }
                        self.outbox.send(text);
                    }
                };
        try (var log = new CapturedLog(Component.class);
                var calm = talkTo(() -> new Handler<>(fussy));
                var loud = new Client(server.port())) {
            loud.echo("hello");
            loud.send("hello!");

            assertThat(loud.readAll()).isEmpty();
            assertThat(calm.echo("hello")).isEqualTo("hello");
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .matches(
                            String.format(
                                    Locale.ROOT,
                                    "Handler-\\d+ 127\\.0\\.0\\.1:%d ended with an exception",
                                    loud.address().getPort()));
        }
    }

    @Test
    void a_handler_that_can_not_be_made_closes_its_connection_only() throws IOException {
        try (var log = new CapturedLog(Acceptor.class);
                var client =
                        talkTo(
                                () -> {
                                    throw new IllegalStateException("no handlers today");
                                });
                var next = new Client(server.port())) {
            assertThat(client.readAll()).isEmpty();
            assertThat(next.readAll()).isEmpty();
            await().until(() -> log.records().size() == 2);
            assertThat(log.records())
                    .allSatisfy(
                            entry -> assertThat(entry.getThrown()).hasMessage("no handlers today"));
        }
        awaitEndOfConnections();
    }

    @Test
    void a_handler_that_serves_two_connections_is_refused_and_harms_no_other() throws IOException {
        Handler<String, String> theOnlyOne = Handler.echo();
        try (var log = new CapturedLog(Acceptor.class);
                var first = talkTo(() -> theOnlyOne);
                var second = new Client(server.port())) {
            assertThat(second.readAll()).isEmpty();
            assertThat(first.echo("hello")).isEqualTo("hello");
            await().until(() -> log.records().size() == 1);
        }
    }

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private String nextHeard() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    /** Notes what it hears; looks at control first, as it should, and answers nothing. */
    private Handler<String, String> witness() {
        return new Handler<>(
                self -> {
                    var text = new StringBuilder();
                    while (true) {
                        self.awaitAnyBox();
                        var signal = (SocketShutdown) self.control.poll();
                        while (self.inbox.ready()) {
                            text.append(self.inbox.receive());
                        }
                        if (signal != null) {
                            heard.add(text + " " + signal.reason());
                            return;
                        }
                    }
                });
    }

    @Test
    void the_handler_hears_about_the_end_after_everything_that_came_before_it() throws Exception {
        try (var first = talkTo(this::witness)) {
            first.send("bye").close();
        }
        assertThat(nextHeard()).isEqualTo("bye CLOSED");
        for (int n = 0; n < 500; n++) {
            try (var client = new Client(server.port())) {
                client.send("a").send("b").send("c").shutdownOutput().readAll();
            }
            assertThat(nextHeard()).isEqualTo("abc CLOSED");
        }
    }

    @Test
    void the_handler_hears_that_the_connection_was_reset() throws Exception {
        var client = talkTo(this::witness);
        client.reset();

        assertThat(nextHeard()).isEqualTo(" RESET");
        awaitEndOfConnections();
    }

    @Test
    void a_client_that_does_not_read_slows_its_own_handler_and_nobody_else() throws Exception {
        var sent = new ConcurrentHashMap<Component<?, ?>, AtomicInteger>();
        Handler.Main<String, String> talkative =
                self -> {
                    var count = sent.computeIfAbsent(self, _ -> new AtomicInteger());
                    while (count.incrementAndGet() < 10_000) {
                        self.outbox.send("x".repeat(64 * 1024));
                    }
                };
        try (var lazy = talkTo(() -> new Handler<>(talkative))) {
            await().until(() -> sent.size() == 1);
            var count = sent.values().iterator().next();
            awaitStandstill(count);

            assertThat(count.get()).isLessThan(1_000);
            try (var other = new Client(server.port())) {
                assertThat(other.read(50 * MIB)).hasSize(50 * MIB);
                other.reset();
            }
            assertThat(count.get()).isLessThan(1_000);
            lazy.reset();
        }
        awaitEndOfConnections();
    }

    /** Waits until the thread that counts has to wait: the count stays the same for a while. */
    private static void awaitStandstill(AtomicInteger count) {
        var last = new AtomicInteger(-1);
        await().during(Duration.ofMillis(300))
                .until(() -> last.getAndSet(count.get()) == count.get());
    }

    @Test
    void handlers_that_never_look_at_control_leave_nothing_behind() throws IOException {
        var clients = new ArrayList<Client>();
        clients.add(talkTo(Handler::echo));
        for (int n = 1; n < 200; n++) {
            clients.add(new Client(server.port()));
        }
        var random = new Random(42);
        for (var client : clients) {
            switch (random.nextInt(4)) {
                case 0 -> client.reset();
                case 1 -> client.send("hello").close();
                case 2 -> client.shutdownOutput().readAll();
                default -> client.close();
            }
        }
        awaitEndOfConnections();
        for (var client : clients) {
            client.close();
        }
    }
}
