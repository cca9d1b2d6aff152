package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.SocketShutdown.Reason;
import cookbook.testing.CapturedLog;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes of one client or its handler, nobody else feels it. */
class FaultsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int ANSWER = 1 << 18;

    private final TrackedThreads threads = new TrackedThreads();
    private final BlockingQueue<Reason> heard = new LinkedBlockingQueue<>();
    private SimpleServer<String> server;

    private void serve(Supplier<Component<String, String>> protocol, ServerOptions options) {
        server = new SimpleServer<>(protocol, Codec.lines(UTF_8, ANSWER), options);
        server.activate(threads);
    }

    @AfterEach
    void nothing_is_left() {
        server.close();
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    private void awaitEndOfConnections() {
        await().untilAsserted(() -> assertThat(threads.servingClients()).isEmpty());
    }

    /** Answers a line with itself, {@code much} with much; {@code bye} ends it. */
    private Handler<String, String> witness() {
        return new Handler<>(
                self -> {
                    try {
                        for (var line = ""; !line.equals("bye"); ) {
                            line = self.inbox.receive();
                            self.outbox.send(line.equals("much") ? "x".repeat(ANSWER) : line);
                        }
                    } finally {
                        heard.add(((SocketShutdown) self.control.receive()).reason());
                    }
                });
    }

    private interface Conversation {
        void with(Client client) throws Exception;
    }

    /** When a client can break the connection, and what its handler hears then. */
    private enum Step {
        BEFORE_A_WORD(_ -> {}),
        IN_THE_MIDDLE_OF_A_LINE(client -> client.send("hel")),
        AFTER_A_QUESTION(client -> client.send("question\n")),
        IN_THE_MIDDLE_OF_AN_ANSWER(client -> client.send("much\n").read(1)),
        WHILE_EVERY_BOX_IS_FULL(client -> client.send("much\n".repeat(300)).read(ANSWER)),
        AFTER_AN_ANSWER(client -> client.echo("question\n")),
        IN_THE_MIDDLE_OF_THE_NEXT_LINE(client -> client.send("question\nhel").read(9));

        private final Conversation before;

        Step(Conversation before) {
            this.before = before;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reset_at_any_step_is_heard_by_the_handler_and_felt_by_nobody_else(Step step)
            throws Exception {
        serve(this::witness, ServerOptions.port(0));
        try (var log = new CapturedLog(Component.class);
                var client = new Client(server.port());
                var other = new Client(server.port())) {
            other.echo("hello\n");
            step.before.with(client);
            client.reset();

            assertThat(nextHeard()).isEqualTo(Reason.RESET);
            assertThat(other.echo("still here\n")).isEqualTo("still here\n");
            other.send("bye\n").shutdownOutput().readAll();
            awaitEndOfConnections();
            assertThat(log.messages()).isEmpty();
        }
    }

    private Reason nextHeard() throws InterruptedException {
        return heard.poll(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void a_reset_after_the_last_word_of_a_client_ends_its_connection_too() throws Exception {
        serve(this::witness, ServerOptions.port(0));
        var client = new Client(server.port());
        client.send("much\n".repeat(100)).shutdownOutput().read(1);
        client.reset();

        assertThat(nextHeard()).isIn(Reason.CLOSED, Reason.RESET);
        awaitEndOfConnections();
    }

    @Test
    void a_reset_after_the_last_word_of_the_server_harms_nobody() throws Exception {
        serve(() -> new Handler<>(self -> self.outbox.send("bye")), ServerOptions.port(0));
        try (var log = new CapturedLog(Component.class)) {
            for (int n = 0; n < 50; n++) {
                var client = new Client(server.port());
                assertThat(client.readAll()).isEqualTo("bye\n");
                client.reset();
            }
            awaitEndOfConnections();
            assertThat(log.messages()).isEmpty();
        }
    }

    /**
     * A peer that has vanished without a word looks, from here, like one that is silent forever.
     */
    @Test
    void half_open_a_peer_that_has_vanished_is_given_up_and_one_that_talks_is_not()
            throws Exception {
        serve(this::witness, ServerOptions.port(0).withIdleTimeout(Duration.ofSeconds(1)));
        try (var vanished = new Client(server.port());
                var talking = new Client(server.port())) {
            vanished.echo("hello\n");
            while (heard.isEmpty()) {
                assertThat(talking.echo("hello\n")).isEqualTo("hello\n");
            }
            assertThat(heard).containsExactly(Reason.IDLE);
            assertThat(vanished.readAll()).isEmpty();
            assertThat(talking.echo("hello\n")).isEqualTo("hello\n");
        }
    }

    @Test
    void clients_that_dribble_byte_by_byte_do_not_slow_the_others() throws Exception {
        serve(Handler::echo, ServerOptions.port(0));
        try (var elsewhere = elsewhere();
                var alone = new Client(elsewhere.port());
                var other = new Client(server.port())) {
            var over = new AtomicBoolean();
            var dribblers = new ArrayList<Thread>();
            for (int n = 0; n < 20; n++) {
                dribblers.add(Thread.startVirtualThread(() -> dribble(over)));
            }
            assertIsAsFast(other, alone);
            over.set(true);
            for (var dribbler : dribblers) {
                assertThat(dribbler.join(SOON)).isTrue();
            }
        }
        awaitEndOfConnections();
    }

    /** Begins a line, and never comes to its end. */
    private void dribble(AtomicBoolean over) {
        try (var client = new Client(server.port())) {
            while (!over.get()) {
                client.send("x");
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void clients_that_never_read_do_not_slow_the_others() throws Exception {
        serve(this::witness, ServerOptions.port(0));
        try (var elsewhere = elsewhere();
                var alone = new Client(elsewhere.port());
                var other = new Client(server.port())) {
            var lazy = new ArrayList<Client>();
            for (int n = 0; n < 5; n++) {
                lazy.add(new Client(server.port()).send("much\n".repeat(100)));
            }
            lazy.getLast().read(1);
            assertIsAsFast(other, alone);
            for (var client : lazy) {
                client.reset();
            }
            other.send("bye\n").shutdownOutput().readAll();
        }
        awaitEndOfConnections();
    }

    /** Another server in the same program, whose only client is alone. */
    private static SimpleServer<String> elsewhere() {
        var server = new SimpleServer<String>(Handler::echo, Codec.lines(UTF_8, 100), 0);
        server.start();
        return server;
    }

    /** They take turns, so whatever else the machine has to do slows both. */
    private static void assertIsAsFast(Client client, Client alone) throws IOException {
        var itsTimes = new ArrayList<Duration>();
        var timesAlone = new ArrayList<Duration>();
        for (int n = 0; n < 301; n++) {
            itsTimes.add(roundTrip(client));
            timesAlone.add(roundTrip(alone));
        }
        assertThat(median(itsTimes))
                .as("alone it took %s", median(timesAlone))
                .isLessThan(median(timesAlone).multipliedBy(5));
    }

    private static Duration roundTrip(Client client) throws IOException {
        long start = System.nanoTime();
        assertThat(client.echo("hello\n")).isEqualTo("hello\n");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @Test
    void a_handler_that_never_ends_keeps_its_own_connection_only_until_the_server_stops()
            throws Exception {
        Handler.Main<String, String> stubborn =
                self -> {
                    var line = self.inbox.receive();
                    self.outbox.send(line);
                    if (line.equals("forever")) {
                        new Handler<>(_ -> {}).join();
                    }
                };
        serve(() -> new Handler<>(stubborn), ServerOptions.port(0).withDrainTime(Duration.ZERO));
        try (var kept = new Client(server.port())) {
            kept.echo("forever\n");
            kept.shutdownOutput();
            for (int n = 0; n < 20; n++) {
                try (var other = new Client(server.port())) {
                    assertThat(other.send("hello\n").readAll()).isEqualTo("hello\n");
                }
            }
            var itself = " 127.0.0.1:" + kept.address().getPort();
            await().untilAsserted(
                            () ->
                                    assertThat(threads.servingClients())
                                            .isNotEmpty()
                                            .allMatch(name -> name.endsWith(itself)));

            server.close();

            assertThat(kept.readAll()).isEmpty();
        }
    }

    @Test
    void what_a_client_sends_cannot_forge_a_line_of_the_log() throws Exception {
        Handler.Main<String, String> fussy =
                self -> {
                    throw new IllegalArgumentException("what is '" + self.inbox.receive() + "'?");
                };
        serve(() -> new Handler<>(fussy), ServerOptions.port(0));
        try (var log = new CapturedLog(Component.class);
                var client = new Client(server.port())) {
            client.send("\rSEVERE: all is lost \u001b[2J\u0000\u007f\n").readAll();

            await().until(() -> log.records().size() == 1);
            assertThat(new SimpleFormatter().format(log.records().getFirst()))
                    .contains("what is '\\u000dSEVERE: all is lost \\u001b[2J\\u0000\\u007f'?")
                    .doesNotContain("\r", "\u001b", "\u0000", "\u007f");
        }
    }
}
