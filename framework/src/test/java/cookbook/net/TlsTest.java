package cookbook.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.SocketShutdown.Reason;
import cookbook.testing.CapturedLog;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TestTls;
import cookbook.testing.TrackedThreads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A server with TLS is a server like any other, except that it does not talk to just any client.
 */
class TlsTest {

    private static final int MIB = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final ServerOptions OPTIONS = ServerOptions.port(0).withTls(TestTls.context());

    private final TrackedThreads threads = new TrackedThreads();
    private final CompletableFuture<Object> told = new CompletableFuture<>();
    private SimpleServer<String> server;

    private void serve(Supplier<Component<String, String>> protocol, ServerOptions options) {
        server = new SimpleServer<>(protocol, Codec.text(ISO_8859_1), options);
        server.activate(threads);
    }

    private Client talkTo(Supplier<Component<String, String>> protocol) throws IOException {
        serve(protocol, OPTIONS);
        return another();
    }

    private Client another() throws IOException {
        return Client.overTls(server.port(), TestTls.context());
    }

    @AfterEach
    void nothing_is_left() {
        server.close();
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    private void awaitEndOfConnections() {
        await().untilAsserted(() -> assertThat(threads.servingClients()).isEmpty());
    }

    private Handler<String, String> listener() {
        return new Handler<>(
                self -> {
                    self.outbox.send("here");
                    told.complete(self.control.receive());
                });
    }

    @Test
    void what_is_said_arrives_both_ways() throws IOException {
        try (var client = talkTo(Handler::echo)) {
            assertThat(client.echo("hello")).isEqualTo("hello");
        }
        awaitEndOfConnections();
    }

    @Test
    void half_close_a_client_that_has_said_all_still_gets_every_reply() throws IOException {
        var text = "0123456789abcdef".repeat(MIB / 16);
        try (var client = talkTo(Handler::echo)) {
            assertThat(client.sayAllAndReadAll(text)).isEqualTo(text);
        }
        awaitEndOfConnections();
    }

    @Test
    void everything_that_a_handler_has_sent_arrives_before_a_clean_close() throws IOException {
        var eightMiB = "0123456789abcdef".repeat(MIB / 2);
        try (var client = talkTo(() -> new Handler<>(self -> self.outbox.send(eightMiB)))) {
            client.send("words that nobody reads");

            assertThat(client.readAll()).isEqualTo(eightMiB);
        }
        awaitEndOfConnections();
    }

    @Test
    void tls_reports_the_end_too_so_that_nobody_between_can_cut_an_answer_short() throws Exception {
        var answer = new ByteArrayOutputStream();
        serve(() -> new Handler<>(self -> self.outbox.send("farewell")), OPTIONS);
        try (var between = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = Client.overTls(between.getLocalPort(), TestTls.context());
                var near = between.accept();
                var far = new Socket(between.getInetAddress(), server.port())) {
            Thread.startVirtualThread(
                    () -> {
                        try {
                            near.getInputStream().transferTo(far.getOutputStream());
                        } catch (IOException closed) {
                            // the end
                        }
                    });
            var passedOn =
                    CompletableFuture.runAsync(
                            () -> passOn(far, near, answer), Thread::startVirtualThread);

            assertThat(client.readAll()).isEqualTo("farewell");
            passedOn.get();
            var lengths = recordLengths(answer.toByteArray());
            assertThat(lengths.removeLast() - 2)
                    .as("a record with an alert, of two bytes, comes after the one with the answer")
                    .isEqualTo(lengths.removeLast() - "farewell".length());
        }
    }

    private static List<Integer> recordLengths(byte[] tls) {
        var lengths = new ArrayList<Integer>();
        for (var bytes = ByteBuffer.wrap(tls); bytes.hasRemaining(); ) {
            bytes.get(new byte[3]); // type and version
            int length = bytes.getShort();
            lengths.add(length);
            bytes.get(new byte[length]);
        }
        return lengths;
    }

    private static void passOn(Socket from, Socket to, ByteArrayOutputStream copy) {
        try {
            var bytes = new byte[8 * 1024];
            for (int n; (n = from.getInputStream().read(bytes)) > 0; ) {
                copy.write(bytes, 0, n);
                to.getOutputStream().write(bytes, 0, n);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void a_handler_hears_that_its_client_has_left_or_broken_the_connection() throws Exception {
        try (var client = talkTo(this::listener)) {
            client.read(4);
            client.reset();
        }
        assertThat(told).succeedsWithin(SOON).isEqualTo(new SocketShutdown(Reason.RESET));
        awaitEndOfConnections();
    }

    @Test
    void a_plain_text_client_gets_a_closed_connection_and_the_log_one_line() throws IOException {
        serve(Handler::echo, OPTIONS);
        try (var log = new CapturedLog(Connection.class);
                var plain = new Client(server.port())) {
            plain.send("hello\n");

            assertThat(plain.readAll()).doesNotContain("hello");
            await().untilAsserted(
                            () ->
                                    assertThat(log.messages())
                                            .singleElement()
                                            .asString()
                                            .matches(
                                                    String.format(
                                                            Locale.ROOT,
                                                            "TLS handshake of Connection-\\d+ 127\\.0\\.0\\.1:%d failed: .*",
                                                            plain.address().getPort())));
        }
        awaitEndOfConnections();
    }

    @Test
    void a_handler_does_not_begin_before_the_client_has_shaken_hands() throws Exception {
        var begun = new AtomicInteger();
        serve(() -> new Handler<>(self -> begun.incrementAndGet()), OPTIONS);
        try (var _ = new CapturedLog(Connection.class);
                var plain = new Client(server.port());
                var silent = new Client(server.port());
                var polite = another()) {
            plain.send("hello\n").readAll();
            plain.shutdownOutput();
            polite.readAll();
            polite.shutdownOutput();
            silent.reset();
            awaitEndOfConnections();

            assertThat(begun).hasValue(1);
        }
    }

    @Test
    void clients_that_never_shake_hands_hold_up_nobody() throws IOException {
        serve(Handler::echo, OPTIONS);
        var silent = new ArrayList<Client>();
        for (int n = 0; n < 100; n++) {
            silent.add(new Client(server.port()));
        }
        try (var client = another()) {
            assertThat(client.echo("hello")).isEqualTo("hello");
        }
        for (var each : silent) {
            each.reset();
        }
        awaitEndOfConnections();
    }

    @Test
    void a_client_that_does_not_shake_hands_in_the_write_timeout_is_aborted() throws IOException {
        serve(Handler::echo, OPTIONS.withWriteTimeout(Duration.ofMillis(300)));
        try (var log = new CapturedLog(Connection.class);
                var silent = new Client(server.port());
                var slow = new Client(server.port())) {
            slow.send(new byte[] {22, 3, 1});

            assertThatThrownBy(silent::readAll).isInstanceOf(SocketException.class);
            assertThatThrownBy(slow::readAll).isInstanceOf(SocketException.class);
            awaitEndOfConnections();
            assertThat(log.messages()).isEmpty();
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
        serve(() -> new Handler<>(talkative), OPTIONS.withWriteTimeout(Duration.ofSeconds(1)));
        try (var lazy = another()) {
            lazy.send("hello");

            assertThat(told).succeedsWithin(SOON).isEqualTo(new SocketShutdown(Reason.NOT_READING));
            awaitEndOfConnections();
        }
    }

    @Test
    void an_older_version_of_tls_is_refused() throws Exception {
        serve(Handler::echo, OPTIONS);
        try (var _ = new CapturedLog(Connection.class);
                var old =
                        (SSLSocket)
                                TestTls.context()
                                        .getSocketFactory()
                                        .createSocket("127.0.0.1", server.port())) {
            old.setEnabledProtocols(new String[] {"TLSv1.2"});

            assertThatThrownBy(old::startHandshake).isInstanceOf(SSLException.class);
        }
        awaitEndOfConnections();
    }

    @Test
    void a_client_that_does_not_trust_the_certificate_harms_nobody() throws Exception {
        serve(Handler::echo, OPTIONS);
        try (var log = new CapturedLog(Connection.class);
                var wary = Client.overTls(server.port(), SSLContext.getDefault())) {
            assertThatThrownBy(() -> wary.send("hello")).isInstanceOf(SSLException.class);
            awaitEndOfConnections();
            assertThat(log.messages()).hasSize(1);
        }
    }

    @Test
    void a_server_stops_although_some_clients_are_idle_and_some_have_not_shaken_hands()
            throws IOException {
        var options = OPTIONS.withDrainTime(Duration.ofMillis(300));
        serve(this::listener, options);
        try (var client = another();
                var silent = new Client(server.port())) {
            client.read(4);
            var address = " 127.0.0.1:" + silent.address().getPort();
            await().untilAsserted(
                            () ->
                                    assertThat(threads.running())
                                            .anyMatch(name -> name.endsWith(address)));

            server.close();

            assertThat(told)
                    .succeedsWithin(SOON)
                    .isEqualTo(new SocketShutdown(Reason.SERVER_STOPPING));
            assertThat(client.readAll()).isEmpty();
            assertThat(silent.readAll()).isEmpty();
        }
    }

    @Test
    void what_fifty_clients_asked_before_the_stop_is_answered_and_each_sees_a_clean_close()
            throws Exception {
        var asked = new CountDownLatch(50);
        Handler.Main<String, String> answering =
                self -> {
                    while (true) {
                        var question = self.inbox.receive();
                        self.outbox.send("re: " + question);
                        asked.countDown();
                    }
                };
        serve(() -> new Handler<>(answering), OPTIONS.withDrainTime(SOON));
        var clients = new ArrayList<Client>();
        for (int n = 0; n < 50; n++) {
            clients.add(another().send(String.format(Locale.ROOT, "%03d", n)));
        }
        asked.await();

        var closing = Thread.startVirtualThread(server::close);

        for (int n = 0; n < 50; n++) {
            try (var client = clients.get(n)) {
                assertThat(client.readAll()).isEqualTo(String.format(Locale.ROOT, "re: %03d", n));
            }
        }
        assertThat(closing.join(SOON)).isTrue();
    }

    @Test
    void twenty_clients_at_once_each_hear_their_own_words() throws IOException {
        serve(Handler::echo, OPTIONS);
        var talks =
                IntStream.range(0, 20)
                        .mapToObj(
                                n ->
                                        CompletableFuture.runAsync(
                                                () -> talk(n), Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new);

        assertThat(CompletableFuture.allOf(talks)).succeedsWithin(SOON);
    }

    private void talk(int number) {
        try (var client = another()) {
            for (int n = 0; n < 20; n++) {
                var words = String.format(Locale.ROOT, "client %d says %d\n", number, n);
                assertThat(client.echo(words)).isEqualTo(words);
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
