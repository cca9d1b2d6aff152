package cookbook.net;

import static cookbook.component.Component.link;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;
import cookbook.net.SocketShutdown.Reason;
import cookbook.testing.CapturedLog;
import cookbook.testing.Handler;
import cookbook.testing.TestNames;
import cookbook.testing.TestTls;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a server does or does not do, its client ends, and says in one line why. */
class TCPClientFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration BRIEFLY = Duration.ofMillis(300);
    private static final Codec<String> LINES = Codec.lines(UTF_8, 100_000);

    private final TrackedThreads threads = new TrackedThreads();
    private final Outbox<String> say = new Outbox<>();
    private final Outbox<Signal> command = new Outbox<>();
    private final Inbox<String> hear = new Inbox<>();
    private final Inbox<Signal> end = new Inbox<>();

    private TCPClient<String> started(TCPClient<String> client) {
        link(say, client.inbox);
        link(command, client.control);
        link(client.outbox, hear);
        link(client.signal, end);
        client.activate(threads);
        return client;
    }

    private static TCPClient<String> to(String host, int port) {
        return new TCPClient<>(host, port, LINES);
    }

    private static ServerSocket silentServer() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static SimpleServer<String> echo(ServerOptions options) {
        var server = new SimpleServer<String>(Handler::echo, LINES, options);
        server.start();
        return server;
    }

    @AfterEach
    void nothing_is_left() {
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    private void assertEnds(TCPClient<String> client, Reason reason, String trouble)
            throws InterruptedException {
        assertThat(end.receive()).isEqualTo(new SocketShutdown(reason));
        assertThat(client.join(SOON)).isTrue();
        assertThat(client.trouble()).contains(trouble);
        assertThatThrownBy(() -> say.send("anybody?")).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void a_server_that_never_answers_is_given_up_after_the_idle_timeout() throws Exception {
        try (var server = silentServer()) {
            int port = server.getLocalPort();
            var client = started(to("127.0.0.1", port).withIdleTimeout(BRIEFLY));
            say.send("hello?");

            assertEnds(client, Reason.IDLE, "127.0.0.1:" + port + " sent nothing for 0.3 seconds");
        }
    }

    @Test
    void so_is_one_that_does_not_close_when_all_is_said() throws Exception {
        try (var server = silentServer()) {
            int port = server.getLocalPort();
            var client = started(to("127.0.0.1", port).withIdleTimeout(BRIEFLY));
            say.close();
            command.close();

            assertEnds(client, Reason.IDLE, "127.0.0.1:" + port + " sent nothing for 0.3 seconds");
        }
    }

    @Test
    void a_server_that_goes_on_answering_is_not() throws Exception {
        try (var server = echo(ServerOptions.port(0))) {
            var client = started(to("127.0.0.1", server.port()).withIdleTimeout(BRIEFLY));
            long until = System.nanoTime() + 3 * BRIEFLY.toNanos();
            while (System.nanoTime() < until) {
                say.send("hello");
                assertThat(hear.receive()).isEqualTo("hello");
            }
            command.send(new ShutdownMicroprocess());

            assertThat(client.join(SOON)).isTrue();
            assertThat(client.trouble()).isEmpty();
        }
    }

    @Test
    void nor_is_one_whose_answers_nobody_has_received_yet() throws Exception {
        try (var server = echo(ServerOptions.port(0))) {
            var client = started(to("127.0.0.1", server.port()).withIdleTimeout(BRIEFLY));
            hear.setCapacity(1);
            for (int n = 0; n < 10; n++) {
                say.send("line " + n);
            }
            await().during(BRIEFLY.multipliedBy(3)).until(() -> !client.hasEnded());

            for (int n = 0; n < 10; n++) {
                assertThat(hear.receive()).isEqualTo("line " + n);
            }
            client.stop();
        }
    }

    @Test
    void a_server_that_never_reads_is_given_up_after_the_write_timeout() throws Exception {
        try (var server = silentServer()) {
            int port = server.getLocalPort();
            var client = started(to("127.0.0.1", port).withWriteTimeout(BRIEFLY));

            assertThatThrownBy(
                            () -> {
                                while (true) {
                                    say.send("x".repeat(100_000));
                                }
                            })
                    .isInstanceOf(BoxClosedException.class);

            assertEnds(
                    client,
                    Reason.NOT_READING,
                    "127.0.0.1:" + port + " accepted nothing for 0.3 seconds");
        }
    }

    @Test
    void a_server_that_never_shakes_hands_is_given_up_after_the_write_timeout() throws Exception {
        try (var server = silentServer()) {
            int port = server.getLocalPort();
            var client =
                    started(
                            to("localhost", port)
                                    .withTls(TestTls.context())
                                    .withWriteTimeout(BRIEFLY));

            assertEnds(
                    client,
                    Reason.NOT_READING,
                    "localhost:" + port + " accepted nothing for 0.3 seconds");
        }
    }

    @Test
    void stop_ends_a_client_in_the_middle_of_a_handshake() throws Exception {
        try (var server = silentServer()) {
            var client = started(to("localhost", server.getLocalPort()).withTls(TestTls.context()));
            try (var _ = server.accept()) {
                client.stop();

                assertThat(client.join(SOON)).isTrue();
            }
        }
    }

    @Test
    void over_tls_it_talks_to_the_host_that_the_certificate_is_for() throws Exception {
        try (var server = echo(ServerOptions.port(0).withTls(TestTls.context()))) {
            var client = started(to("localhost", server.port()).withTls(TestTls.context()));
            say.send("hello");
            assertThat(hear.receive()).isEqualTo("hello");
            say.close();
            command.close();

            assertThat(end.receive()).isEqualTo(new SocketShutdown(Reason.CLOSED));
            assertThat(client.join(SOON)).isTrue();
            assertThat(client.trouble()).isEmpty();
        }
    }

    @Test
    void it_does_not_talk_to_a_host_with_the_certificate_of_another() throws Exception {
        var server = echo(ServerOptions.port(0).withTls(TestTls.context()));
        try (server;
                var _ = new CapturedLog(Connection.class)) {
            var client =
                    started(to(TestNames.OTHER_NAME, server.port()).withTls(TestTls.context()));

            assertThat(end.receive()).isEqualTo(new SocketShutdown(Reason.UNREACHABLE));
            assertThat(client.join(SOON)).isTrue();
            assertThat(client.trouble())
                    .hasValueSatisfying(
                            line ->
                                    assertThat(line)
                                            .startsWith(
                                                    "TLS with other-name.test:"
                                                            + server.port()
                                                            + " failed: ")
                                            .contains("other-name.test found")
                                            .doesNotContain("\n"));
        }
    }

    @Test
    void nor_over_tls_to_a_server_that_speaks_plain_text() throws Exception {
        Handler.Main<String, String> greeting =
                self -> {
                    self.outbox.send("220 welcome");
                    self.inbox.receive();
                };
        try (var server =
                new SimpleServer<String>(
                        () -> new Handler<>(greeting), LINES, ServerOptions.port(0))) {
            server.start();
            var client = started(to("localhost", server.port()).withTls(TestTls.context()));

            assertThat(end.receive()).isEqualTo(new SocketShutdown(Reason.UNREACHABLE));
            assertThat(client.join(SOON)).isTrue();
            assertThat(client.trouble())
                    .hasValueSatisfying(
                            line ->
                                    assertThat(line)
                                            .startsWith(
                                                    "TLS with localhost:"
                                                            + server.port()
                                                            + " failed: "));
        }
    }

    @Test
    void if_the_first_address_of_a_host_does_not_answer_it_tries_the_next() throws Exception {
        try (var server = echo(ServerOptions.port(0))) {
            var client = started(to(TestNames.TWO_ADDRESSES, server.port()));
            say.send("hello");

            assertThat(hear.receive()).isEqualTo("hello");
            client.stop();
        }
    }

    @Test
    void if_none_does_it_says_in_one_line_what_became_of_each() throws Exception {
        int port;
        try (var free = silentServer()) {
            port = free.getLocalPort();
        }
        var client = started(to(TestNames.TWO_ADDRESSES, port));

        assertThat(end.receive()).isEqualTo(new SocketShutdown(Reason.UNREACHABLE));
        assertThat(client.join(SOON)).isTrue();
        assertThat(client.trouble())
                .hasValueSatisfying(
                        line ->
                                assertThat(line)
                                        .matches(
                                                "cannot connect to two-addresses\\.test:"
                                                        + port
                                                        + ": [^(]+ \\(0:0:0:0:0:0:0:1\\),"
                                                        + " Connection refused \\(127\\.0\\.0\\.1\\)"));
    }
}
