package cookbook.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.codec.Decoder;
import cookbook.component.Component;
import cookbook.net.SocketShutdown.Reason;
import cookbook.testing.CapturedLog;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** There is a limit to what one untrusted client can make a server do. */
class LimitsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration BRIEFLY = Duration.ofMillis(100);

    private final TrackedThreads threads = new TrackedThreads();
    private final CompletableFuture<Object> told = new CompletableFuture<>();
    private SimpleServer<String> server;

    private Client talkTo(Supplier<Component<String, String>> protocol, ServerOptions options)
            throws IOException {
        server = new SimpleServer<>(protocol, Codec.lines(UTF_8, 10), options);
        server.activate(threads);
        return new Client(server.port());
    }

    @AfterEach
    void nothing_is_left() {
        server.close();
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    private Handler<String, String> listener() {
        return new Handler<>(self -> told.complete(self.control.receive()));
    }

    @Test
    void more_clients_than_allowed_wait_until_one_has_gone_and_the_log_says_so_once()
            throws IOException {
        try (var log = new CapturedLog(Connections.class);
                var first = talkTo(Handler::echo, ServerOptions.port(0).withMaxConnections(2));
                var second = new Client(server.port())) {
            first.echo("a\n");
            second.echo("b\n");
            var waiting = new ArrayList<Client>();
            for (int n = 0; n < 10; n++) {
                waiting.add(new Client(server.port()).send(n + "\n"));
            }
            assertThat(first.echo("still\n")).isEqualTo("still\n");

            first.shutdownOutput();
            for (int n = 0; n < 10; n++) {
                try (var client = waiting.get(n)) {
                    assertThat(client.read(2)).isEqualTo(n + "\n");
                }
            }
            assertThat(log.messages())
                    .containsExactly("connection limit (2) reached; new connections wait");
        }
    }

    @Test
    void clients_beyond_the_backlog_can_not_wait_and_those_within_it_are_served_in_the_end()
            throws IOException {
        var options = ServerOptions.port(0).withMaxConnections(1).withBacklog(2);
        try (var _ = new CapturedLog(Connections.class);
                var first = talkTo(Handler::echo, options)) {
            first.echo("a\n");
            var waiting = new ArrayList<Client>();
            boolean let = true;
            while (let && waiting.size() < 20) {
                let = connects(waiting);
            }

            assertThat(waiting)
                    .as("two wait, and a few more: the system rounds")
                    .hasSizeBetween(2, 10);
            first.shutdownOutput();
            for (var client : waiting) {
                assertThat(client.echo("b\n")).isEqualTo("b\n");
                client.close();
            }
        }
    }

    private boolean connects(List<Client> clients) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()), 200);
            clients.add(new Client(socket));
            return true;
        } catch (SocketTimeoutException | ConnectException notLetIn) {
            socket.close();
            return false;
        }
    }

    @Test
    void a_handler_whose_client_is_idle_gets_a_signal() throws IOException {
        try (var client = talkTo(this::listener, ServerOptions.port(0).withIdleTimeout(BRIEFLY))) {
            assertThat(told).succeedsWithin(SOON).isEqualTo(new SocketShutdown(Reason.IDLE));
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void an_idle_connection_closes_although_its_handler_never_looks_at_control()
            throws IOException {
        try (var client = talkTo(Handler::echo, ServerOptions.port(0).withIdleTimeout(BRIEFLY))) {
            client.echo("hello\n");
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void a_client_that_does_not_read_is_aborted_after_the_write_timeout() throws IOException {
        Handler.Main<String, String> talkative =
                self -> {
                    try {
                        while (true) {
                            self.outbox.send("x".repeat(100_000));
                        }
                    } finally {
                        told.complete(self.control.receive());
                    }
                };
        try (var lazy =
                talkTo(
                        () -> new Handler<>(talkative),
                        ServerOptions.port(0).withWriteTimeout(BRIEFLY))) {
            assertThat(told).succeedsWithin(SOON).isEqualTo(new SocketShutdown(Reason.NOT_READING));
            await().untilAsserted(() -> assertThat(threads.servingClients()).isEmpty());
            assertThatThrownBy(lazy::readAll).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void a_client_that_never_reads_makes_the_server_hold_no_more_than_the_options_allow()
            throws Exception {
        server = new SimpleServer<>(Handler::echo, Codec.text(ISO_8859_1), ServerOptions.port(0));
        server.activate(threads);
        var chunk = new byte[Chunks.MOST];
        var sent = new AtomicInteger();
        long before = usedMemory();
        try (var lazy = new Client(server.port())) {
            var sending =
                    Thread.startVirtualThread(
                            () -> {
                                try {
                                    while (sent.incrementAndGet() < 10_000) {
                                        lazy.send(chunk);
                                    }
                                } catch (IOException closed) {
                                    // the end
                                }
                            });
            awaitStandstill(sent);

            assertThat(sent.get()).as("it had to wait").isLessThan(10_000);
            long waiting = 2L * ServerOptions.port(0).inboxCapacity() * Chunks.MOST;
            long inHand = 1 << 20;
            await("what others have just allocated is soon collected")
                    .untilAsserted(
                            () -> assertThat(usedMemory() - before).isLessThan(waiting + inHand));
            lazy.reset();
            assertThat(sending.join(SOON)).isTrue();
        }
    }

    /** Waits until the thread that counts has to wait: the count stays the same for a while. */
    private static void awaitStandstill(AtomicInteger count) {
        var last = new AtomicInteger(-1);
        await().during(Duration.ofMillis(500))
                .until(() -> last.getAndSet(count.get()) == count.get());
    }

    private static long usedMemory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void a_line_that_is_too_long_ends_its_connection_and_the_log_says_why() throws IOException {
        try (var log = new CapturedLog(Reader.class);
                var rambling = talkTo(Handler::echo, ServerOptions.port(0));
                var brief = new Client(server.port())) {
            rambling.send("short\n" + "x".repeat(100_000));

            assertThat(rambling.readAll()).isEqualTo("short\n");
            assertThat(brief.echo("hello\n")).isEqualTo("hello\n");
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .matches(
                            String.format(
                                    Locale.ROOT,
                                    "Reader-\\d+ 127\\.0\\.0\\.1:%d got a line longer than 10 bytes; closing",
                                    rambling.address().getPort()));
        }
    }

    @Test
    void a_handler_hears_about_bad_input_and_can_answer_it() throws IOException {
        Handler.Main<String, String> polite =
                self -> {
                    var shutdown = (SocketShutdown) self.control.receive();
                    self.outbox.send("sorry: " + shutdown.reason());
                };
        try (var _ = new CapturedLog(Reader.class);
                var client = talkTo(() -> new Handler<>(polite), ServerOptions.port(0))) {
            client.send("x".repeat(100));
            assertThat(client.readAll()).isEqualTo("sorry: BAD_INPUT\n");
        }
    }

    @Test
    void the_inbox_of_a_handler_holds_as_many_messages_as_the_options_say() throws IOException {
        var mayRead = new CountDownLatch(1);
        Handler.Main<String, String> late =
                self -> {
                    mayRead.await();
                    while (true) {
                        self.inbox.receive();
                    }
                };
        var delivered = new AtomicInteger();
        server =
                new SimpleServer<>(
                        () -> new Handler<>(late),
                        counting(delivered),
                        ServerOptions.port(0).withInboxCapacity(2));
        server.activate(threads);
        try (var client = new Client(server.port())) {
            client.send("abcdef");

            await().during(BRIEFLY).until(() -> delivered.get() == 2);
            mayRead.countDown();
            await().until(() -> delivered.get() == 6);
        }
    }

    @Test
    void so_does_the_inbox_of_its_writer() throws IOException {
        var sent = new AtomicInteger();
        var written = new AtomicInteger();
        Handler.Main<String, String> talkative =
                self -> {
                    while (true) {
                        self.outbox.send("x");
                        sent.incrementAndGet();
                    }
                };
        server =
                new SimpleServer<>(
                        () -> new Handler<>(talkative),
                        mebibytes(written),
                        ServerOptions.port(0).withInboxCapacity(2));
        server.activate(threads);
        try (var lazy = new Client(server.port())) {
            lazy.read(1);
            awaitStandstill(sent);

            assertThat(sent.get() - written.get()).isEqualTo(2);
            lazy.reset();
        }
    }

    /** Every message is a mebibyte; counts those that were given to the network. */
    private static Codec<String> mebibytes(AtomicInteger written) {
        return new Codec<>() {
            @Override
            public Decoder<String> decoder() {
                return Codec.text(UTF_8).decoder();
            }

            @Override
            public byte[] encode(String message) {
                written.incrementAndGet();
                return new byte[1 << 20];
            }
        };
    }

    /** One message a byte; counts those that were delivered. */
    private static Codec<String> counting(AtomicInteger delivered) {
        return new Codec<>() {
            @Override
            public Decoder<String> decoder() {
                return new Decoder<>() {
                    @Override
                    public void decode(byte[] bytes, Consumer<? super String> messages) {
                        for (byte each : bytes) {
                            messages.accept("" + (char) each);
                            delivered.incrementAndGet();
                        }
                    }

                    @Override
                    public void end(Consumer<? super String> messages) {}
                };
            }

            @Override
            public byte[] encode(String message) {
                return message.getBytes(UTF_8);
            }
        };
    }
}
