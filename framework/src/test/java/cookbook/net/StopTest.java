package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.component.Pipeline;
import cookbook.component.Signal;
import cookbook.net.SocketShutdown.Reason;
import cookbook.testing.CapturedLog;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TestTls;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server stops in four phases, and then nothing of it is left. */
class StopTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final TrackedThreads threads = new TrackedThreads();

    private SimpleServer<String> started(Supplier<Component<String, String>> protocol) {
        return started(protocol, ServerOptions.port(0));
    }

    private SimpleServer<String> started(
            Supplier<Component<String, String>> protocol, ServerOptions options) {
        var server = new SimpleServer<>(protocol, Codec.lines(UTF_8, 1000), options);
        server.activate(threads);
        return server;
    }

    @AfterEach
    void no_thread_is_left() {
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    @Test
    void the_port_is_free_to_bind_again_at_once_and_new_clients_are_refused() throws IOException {
        var server = started(Handler::echo);
        try (var client = new Client(server.port())) {
            client.echo("hello\n");
            server.close();

            assertThatThrownBy(() -> new Client(server.port()))
                    .isInstanceOf(ConnectException.class);
            new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void a_server_starts_and_stops_on_the_same_port_a_hundred_times() throws IOException {
        int port = 0;
        for (int n = 0; n < 100; n++) {
            try (var server = started(Handler::echo, ServerOptions.port(port))) {
                port = server.port();
                try (var client = new Client(port)) {
                    assertThat(client.echo("hello\n")).isEqualTo("hello\n");
                }
            }
        }
    }

    @Test
    void every_handler_gets_a_signal_when_the_server_stops() throws Exception {
        var told = new CompletableFuture<Object>();
        var server =
                started(
                        () ->
                                new Handler<>(
                                        self -> {
                                            self.outbox.send("here");
                                            told.complete(self.control.receive());
                                        }));
        try (var client = new Client(server.port())) {
            client.read(5);
            server.close();

            assertThat(told)
                    .succeedsWithin(SOON)
                    .isEqualTo(new SocketShutdown(Reason.SERVER_STOPPING));
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void a_handler_that_never_looks_at_control_ends_too() throws IOException {
        var server = started(Handler::echo);
        try (var client = new Client(server.port())) {
            client.echo("hello\n");
            server.close();
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void a_busy_handler_can_finish_and_everything_it_sends_arrives() throws Exception {
        var busy = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        var server =
                started(
                        () ->
                                new Handler<>(
                                        self -> {
                                            self.inbox.receive();
                                            busy.countDown();
                                            mayFinish.await();
                                            self.outbox.send("x".repeat(1_000_000));
                                            self.outbox.send("done");
                                        }),
                        ServerOptions.port(0).withDrainTime(SOON));
        try (var client = new Client(server.port())) {
            client.send("work\n");
            busy.await();
            var closing = Thread.startVirtualThread(server::close);
            await().until(() -> refusesClients(server.port()));

            mayFinish.countDown();

            assertThat(client.readAll()).hasSize(1_000_006).endsWith("\ndone\n");
            client.shutdownOutput();
            assertThat(closing.join(SOON)).isTrue();
        }
    }

    /** Waits until the server stops, and then needs a moment for each line. */
    private static Handler<String, String> slow(CountDownLatch busy, CountDownLatch stopping) {
        return new Handler<>(
                self -> {
                    while (true) {
                        var line = self.inbox.receive();
                        busy.countDown();
                        stopping.await();
                        Thread.sleep(1);
                        self.outbox.send(line);
                    }
                });
    }

    private static String numbered(int lines) {
        return range(0, lines)
                .mapToObj(n -> String.format(Locale.ROOT, "%03d\n", n))
                .collect(joining());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everything_that_had_arrived_before_the_stop_is_answered(boolean tls) throws Exception {
        var lines = numbered(500);
        var busy = new CountDownLatch(1);
        var stopping = new CountDownLatch(1);
        var options = ServerOptions.port(0).withDrainTime(Duration.ofSeconds(30));
        var server =
                started(
                        () -> slow(busy, stopping),
                        tls ? options.withTls(TestTls.context()) : options);
        try (var client =
                tls
                        ? Client.overTls(server.port(), TestTls.context())
                        : new Client(server.port())) {
            client.send(lines);
            busy.await();
            Thread.startVirtualThread(server::close);
            await().until(() -> refusesClients(server.port()));
            stopping.countDown();

            assertThat(client.readAll()).isEqualTo(lines);
        }
        assertThat(server.join(SOON)).isTrue();
    }

    @Test
    void a_handler_that_is_slow_is_not_idle_and_loses_nothing_to_the_idle_timeout()
            throws Exception {
        var lines = numbered(500);
        var brief = Duration.ofMillis(100);
        var busy = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var server = started(() -> slow(busy, goOn), ServerOptions.port(0).withIdleTimeout(brief));
        try (server;
                var client = new Client(server.port())) {
            client.send(lines).shutdownOutput();
            busy.await();
            await().during(brief.multipliedBy(5)).until(() -> !threads.servingClients().isEmpty());
            goOn.countDown();

            assertThat(client.readAll()).isEqualTo(lines);
        }
    }

    private static boolean refusesClients(int port) throws IOException {
        try (var _ = new Client(port)) {
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }

    @Test
    void what_two_hundred_clients_asked_before_the_stop_is_answered_and_each_sees_a_clean_close()
            throws IOException {
        var asked = new CountDownLatch(200);
        var server =
                started(
                        () ->
                                new Handler<>(
                                        self -> {
                                            while (true) {
                                                var question = self.inbox.receive();
                                                asked.countDown();
                                                self.outbox.send("re: " + question);
                                            }
                                        }),
                        ServerOptions.port(0).withDrainTime(SOON));
        var clients = new ArrayList<Client>();
        for (int n = 0; n < 200; n++) {
            var client = new Client(server.port());
            clients.add(client);
            client.send(n + "\nnot finished");
        }
        await().until(() -> asked.getCount() == 0);

        var closing = Thread.startVirtualThread(server::close);

        for (int n = 0; n < 200; n++) {
            try (var client = clients.get(n)) {
                assertThat(client.readAll()).isEqualTo("re: " + n + "\n");
            }
        }
        await().until(() -> !closing.isAlive());
    }

    /** The clients are virtual threads too, and always have something to do. */
    @Test
    void two_hundred_clients_in_the_middle_of_a_conversation_see_whole_answers_and_then_the_end()
            throws Exception {
        var server = started(Handler::echo, ServerOptions.port(0).withDrainTime(SOON));
        var talking = new CountDownLatch(200);
        var talks = new ArrayList<CompletableFuture<Void>>();
        for (int n = 0; n < 200; n++) {
            talks.add(
                    CompletableFuture.runAsync(
                            () -> talkUntilTheEnd(server.port(), talking),
                            Thread::startVirtualThread));
        }
        talking.await();

        var closing = Thread.ofPlatform().start(server::close);

        for (var talk : talks) {
            assertThat(talk).succeedsWithin(SOON);
        }
        assertThat(closing.join(SOON)).as("stops within the drain time").isTrue();
    }

    /** An answer arrives whole or not at all, and the end is not a reset. */
    private static void talkUntilTheEnd(int port, CountDownLatch talking) {
        try (var client = new Client(port)) {
            var question = "%06d\n";
            var answer = client.echo(String.format(Locale.ROOT, question, 0));
            talking.countDown();
            for (int n = 1; !answer.isEmpty(); n++) {
                assertThat(answer).isEqualTo(String.format(Locale.ROOT, question, n - 1));
                answer = client.echo(String.format(Locale.ROOT, question, n));
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void clients_that_connected_but_were_not_accepted_see_a_clean_close() throws IOException {
        var options = ServerOptions.port(0).withMaxConnections(1);
        var server = started(Handler::echo, options);
        try (var _ = new CapturedLog(Connections.class);
                var served = new Client(server.port())) {
            served.echo("hello\n");
            var waiting = new ArrayList<Client>();
            for (int n = 0; n < 20; n++) {
                waiting.add(new Client(server.port()));
            }
            server.close();

            assertThat(served.readAll()).isEmpty();
            for (var client : waiting) {
                assertThat(client.readAll()).isEmpty();
                client.close();
            }
        }
    }

    @Test
    void a_handler_that_does_not_finish_in_the_drain_time_is_aborted() throws IOException {
        var server =
                started(
                        () ->
                                new Handler<>(
                                        self -> {
                                            self.outbox.send("here");
                                            new CountDownLatch(1).await();
                                        }),
                        ServerOptions.port(0).withDrainTime(Duration.ofMillis(50)));
        try (var client = new Client(server.port())) {
            client.read(5);
            server.close();
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void a_handler_that_ignores_even_interruption_does_not_keep_the_server_from_stopping()
            throws IOException {
        var go = new AtomicBoolean();
        var server =
                started(
                        () ->
                                new Handler<>(
                                        self -> {
                                            self.outbox.send("here");
                                            while (!go.get()) {
                                                Thread.onSpinWait();
                                            }
                                        }),
                        ServerOptions.port(0).withDrainTime(Duration.ofMillis(50)));
        try (var log = new CapturedLog(ServerCore.class);
                var client = new Client(server.port())) {
            client.read(5);
            server.close();

            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .matches(
                            "SimpleServer-\\d+ has stopped, but these do not end: "
                                    + "\\[Handler-\\d+ 127\\.0\\.0\\.1:\\d+]");
        } finally {
            go.set(true);
        }
    }

    @Test
    void a_handler_that_ignores_everything_takes_nothing_from_the_others_at_the_stop()
            throws IOException {
        var stubborn = new AtomicBoolean(true);
        var server =
                started(
                        () -> Handler.stubborn(stubborn, _ -> Thread.onSpinWait()),
                        ServerOptions.port(0).withDrainTime(Duration.ofMillis(500)));
        try (var _ = new CapturedLog(ServerCore.class);
                var kept = new Client(server.port())) {
            kept.echo("forever\n");
            var others = new ArrayList<Client>();
            for (int n = 0; n < 20; n++) {
                var other = new Client(server.port());
                others.add(other);
                other.echo("hello\n");
            }
            server.close();

            for (var other : others) {
                assertThat(other.readAll()).isEmpty();
                other.close();
            }
            assertThat(kept.readAll()).isEmpty();
        } finally {
            stubborn.set(false);
        }
    }

    @Test
    void a_handler_can_stop_the_server() throws Exception {
        var server = started(LastOrders::new);
        try (var client = new Client(server.port())) {
            assertThat(client.readAll()).isEqualTo("we are closing\n");
        }
        assertThat(server.join(SOON)).isTrue();
    }

    @Test
    void so_can_a_part_of_a_pipeline() throws Exception {
        var server = started(() -> new Pipeline<>(Handler.echo(), new LastOrders()));
        try (var client = new Client(server.port())) {
            assertThat(client.readAll()).isEqualTo("we are closing\n");
        }
        assertThat(server.join(SOON)).isTrue();
    }

    /** The factory waits until all have connected, so that all of them are served. */
    @Test
    void of_three_hundred_handlers_that_stop_it_at_once_the_first_counts_and_the_rest_are_refused()
            throws Exception {
        var connected = new CountDownLatch(1);
        var sent = new AtomicInteger();
        var refused = new AtomicInteger();
        class Eager extends LastOrders {
            @Override
            protected void main() {
                try {
                    super.main();
                    sent.incrementAndGet();
                } catch (BoxClosedException stopped) {
                    refused.incrementAndGet();
                }
            }
        }
        var server =
                started(
                        () -> {
                            awaitLatch(connected);
                            return new Eager();
                        },
                        ServerOptions.port(0).withDrainTime(Duration.ofHours(1)));
        var clients = new ArrayList<Client>();
        for (int n = 0; n < 300; n++) {
            clients.add(new Client(server.port()));
        }
        connected.countDown();

        for (var client : clients) {
            assertThat(client.readAll()).isEqualTo("we are closing\n");
            client.close();
        }
        assertThat(server.join(SOON)).isTrue();
        assertThat(sent.get()).isEqualTo(1);
        assertThat(refused.get()).isEqualTo(299);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static class LastOrders extends Component<String, String> implements StopsServer {
        private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

        @Override
        public Outbox<ServerShutdown> serversignal() {
            return serversignal;
        }

        @Override
        protected void main() {
            outbox.send("we are closing");
            serversignal.send(new ServerShutdown());
        }
    }

    @Test
    void a_handler_that_ends_without_a_word_on_serversignal_does_not_stop_the_server()
            throws IOException {
        try (var server = started(Quiet::new)) {
            for (int n = 0; n < 3; n++) {
                try (var client = new Client(server.port())) {
                    assertThat(client.readAll()).isEqualTo("nothing to say\n");
                }
            }
        }
    }

    private static class Quiet extends Component<String, String> implements StopsServer {
        private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

        @Override
        public Outbox<ServerShutdown> serversignal() {
            return serversignal;
        }

        @Override
        protected void main() {
            outbox.send("nothing to say");
        }
    }

    @Test
    void a_server_shutdown_from_anywhere_on_its_control_stops_it() throws Exception {
        var server = new SimpleServer<>(() -> Handler.echo(), Codec.bytes(), 0);
        var elsewhere = new Outbox<Signal>();
        Component.link(elsewhere, server.control);
        server.activate(threads);

        elsewhere.send(new ServerShutdown());

        assertThat(server.join(SOON)).isTrue();
    }

    @Test
    void run_waits_until_the_server_has_stopped() throws Exception {
        var server = new SimpleServer<>(LastOrders::new, Codec.lines(UTF_8, 100), 0);
        var running = Thread.startVirtualThread(server::run);
        await().until(() -> running.getState() == Thread.State.WAITING);
        try (var client = new Client(server.port())) {
            client.readAll();
        }
        assertThat(running.join(SOON)).isTrue();
    }

    @Test
    void closing_a_server_twice_or_one_that_never_started_is_harmless() {
        var server = started(Handler::echo);
        server.close();
        server.close();
        new SimpleServer<>(() -> Handler.echo(), Codec.bytes(), 0).close();
    }

    @Test
    void stop_skips_the_drain_time() throws Exception {
        var server =
                started(
                        () ->
                                new Handler<>(
                                        self -> {
                                            self.outbox.send("here");
                                            new CountDownLatch(1).await();
                                        }),
                        ServerOptions.port(0).withDrainTime(Duration.ofHours(1)));
        try (var client = new Client(server.port())) {
            client.read(5);
            server.stop();
            assertThat(server.join(SOON)).isTrue();
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void a_thread_that_is_interrupted_while_closing_a_server_stops_it_at_once() throws Exception {
        var server =
                started(
                        () ->
                                new Handler<>(
                                        self -> {
                                            self.outbox.send("here");
                                            new CountDownLatch(1).await();
                                        }),
                        ServerOptions.port(0).withDrainTime(Duration.ofHours(1)));
        try (var client = new Client(server.port())) {
            client.read(5);
            var interrupted = new CompletableFuture<Boolean>();
            var closing =
                    Thread.startVirtualThread(
                            () -> {
                                server.close();
                                interrupted.complete(Thread.currentThread().isInterrupted());
                            });
            await().until(() -> refusesClients(server.port()));
            closing.interrupt();

            assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
