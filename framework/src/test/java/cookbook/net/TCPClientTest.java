package cookbook.net;

import static cookbook.component.Component.link;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;
import cookbook.net.SocketShutdown.Reason;
import cookbook.testing.Handler;
import cookbook.testing.SystemWords;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TCPClientTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Codec<String> LINES = Codec.lines(UTF_8, 100_000);

    private final TrackedThreads threads = new TrackedThreads();
    private final Outbox<String> say = new Outbox<>();
    private final Outbox<Signal> command = new Outbox<>();
    private final Inbox<String> hear = new Inbox<>();
    private final Inbox<Signal> end = new Inbox<>();

    private TCPClient<String> connectedTo(int port) {
        var client = new TCPClient<>("127.0.0.1", port, LINES);
        link(say, client.inbox);
        link(command, client.control);
        link(client.outbox, hear);
        link(client.signal, end);
        client.activate(threads);
        return client;
    }

    private static SimpleServer<String> server(Supplier<Component<String, String>> protocol) {
        var server = new SimpleServer<>(protocol, LINES, 0);
        server.start();
        return server;
    }

    @AfterEach
    void no_thread_is_left() {
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    @Test
    void a_client_leaves_a_server_that_sends_something_that_is_not_a_message() throws Exception {
        var flood = "x".repeat(100_001);
        try (var server = server(() -> new Handler<>(self -> flood(self, flood)))) {
            var client = connectedTo(server.port());

            assertThat(end.receive()).isEqualTo(new SocketShutdown(Reason.BAD_INPUT));
            assertThat(client.join(SOON)).isTrue();
            assertThat(client.trouble())
                    .contains(
                            "127.0.0.1:" + server.port() + " sent something that is not a message");
        }
    }

    /** Says one thing that is too long, and stays. */
    private static void flood(Handler<String, String> self, String text) {
        self.outbox.send(text);
        self.inbox.receive();
    }

    @Test
    void what_is_sent_to_it_goes_to_the_server_and_its_answers_come_out() throws Exception {
        try (var server = server(Handler::echo)) {
            var client = connectedTo(server.port());
            say.send("one");
            assertThat(hear.receive()).isEqualTo("one");
            say.send("two");
            assertThat(hear.receive()).isEqualTo("two");
            say.close();
            command.close();

            assertThat(end.receive()).isEqualTo(new SocketShutdown(Reason.CLOSED));
            assertThat(client.join(SOON)).isTrue();
            assertThat(client.trouble()).isEmpty();
        }
    }

    @Test
    void after_sending_everything_it_still_waits_for_every_answer() throws Exception {
        Handler.Main<String, String> slow =
                self -> {
                    while (true) {
                        var line = self.inbox.receive();
                        Thread.sleep(30);
                        self.outbox.send(line);
                    }
                };
        try (var server = server(() -> new Handler<>(slow))) {
            var client = connectedTo(server.port());
            for (int n = 0; n < 50; n++) {
                say.send("" + n);
            }
            say.close();
            command.close();

            for (int n = 0; n < 50; n++) {
                assertThat(hear.receive()).isEqualTo("" + n);
            }
            assertThatThrownBy(hear::receive).isInstanceOf(BoxClosedException.class);
            assertThat(client.join(SOON)).isTrue();
        }
    }

    @Test
    void told_to_shut_down_it_writes_what_was_sent_and_does_not_wait_for_the_server()
            throws Exception {
        var taught = new CompletableFuture<String>();
        Handler.Main<String, String> stays =
                self -> {
                    taught.complete(self.inbox.receive());
                    new CountDownLatch(1).await();
                };
        try (var server = server(() -> new Handler<>(stays))) {
            var client = connectedTo(server.port());
            say.send("last words");
            command.send(new ShutdownMicroprocess());

            assertThat(taught).succeedsWithin(SOON).isEqualTo("last words");
            assertThat(client.join(SOON)).isTrue();
            assertThat(client.trouble()).isEmpty();
        }
    }

    @Test
    void a_server_that_closes_first_ends_it() throws Exception {
        try (var server = server(() -> new Handler<>(self -> self.outbox.send("bye")))) {
            connectedTo(server.port());

            assertThat(hear.receive()).isEqualTo("bye");
            assertThat(end.receive()).isEqualTo(new SocketShutdown(Reason.CLOSED));
        } finally {
            say.close();
            command.close();
        }
    }

    @Test
    void a_server_that_is_not_there_is_reported_in_one_line() throws Exception {
        int port = freePort();
        var client = connectedTo(port);

        assertThat(end.receive()).isEqualTo(new SocketShutdown(Reason.UNREACHABLE));
        assertThat(client.join(SOON)).isTrue();
        assertThat(client.trouble())
                .contains(
                        "cannot connect to 127.0.0.1:"
                                + port
                                + ": "
                                + SystemWords.connectionRefused());
        assertThatThrownBy(() -> say.send("anybody?")).isInstanceOf(BoxClosedException.class);
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Test
    void an_unknown_host_is_reported_in_one_line() {
        var client = new TCPClient<>("no.such.host.invalid", 1500, LINES);

        client.run();

        assertThat(client.trouble())
                .contains("cannot connect to no.such.host.invalid:1500: unknown host");
    }

    @Test
    void a_server_that_resets_the_connection_is_reported_in_one_line() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var client = connectedTo(server.getLocalPort());
            say.send("hello");
            try (var socket = server.accept()) {
                socket.getInputStream().readNBytes(6); // the client knows now that it is connected
                socket.setSoLinger(true, 0);
            }

            assertThat(end.receive()).isEqualTo(new SocketShutdown(Reason.RESET));
            say.close();
            command.close();
            assertThat(client.join(SOON)).isTrue();
            assertThat(client.trouble())
                    .contains("127.0.0.1:" + server.getLocalPort() + " broke the connection");
        }
    }

    @Test
    void stop_ends_it_at_once() throws Exception {
        try (var server = server(Handler::echo)) {
            var client = connectedTo(server.port());
            say.send("one");
            hear.receive();

            client.stop();

            assertThat(client.join(SOON)).isTrue();
        }
    }

    @Test
    void a_port_out_of_range_is_refused() {
        assertThatThrownBy(() -> new TCPClient<>("127.0.0.1", 65_536, LINES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port out of range:65536");
    }

    @Test
    void it_can_be_given_an_address_as_people_write_it() throws Exception {
        try (var server = server(Handler::echo)) {
            var client = TCPClient.to(server.address(), LINES);
            link(say, client.inbox);
            link(client.outbox, hear);
            client.activate(threads);
            say.send("hello");

            assertThat(hear.receive()).isEqualTo("hello");
            client.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "1500", ":1500", "a b:1", "a:1/b", "a:http", "a:-1"})
    void an_invalid_address_is_reported_in_one_line(String address) {
        assertThatThrownBy(() -> TCPClient.to(address, LINES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'"
                                + address
                                + "' is not an address; expected HOST:PORT, for example"
                                + " 127.0.0.1:1500");
    }
}
