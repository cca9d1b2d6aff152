package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cookbook.codec.Codec;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerStartTest {

    private static SimpleServer<byte[]> echo(ServerOptions options) {
        return new SimpleServer<>(Handler::echo, Codec.bytes(), options);
    }

    @Test
    void when_start_returns_clients_can_connect_to_the_port_that_was_free() throws IOException {
        try (var server = echo(ServerOptions.port(0))) {
            server.start();

            try (var client = new Client(server.port())) {
                assertThat(client.echo("hello")).isEqualTo("hello");
            }
            assertThat(server.address()).isEqualTo("127.0.0.1:" + server.port());
        }
    }

    @Test
    void two_servers_in_one_program_do_not_meet() throws IOException {
        try (var one = new SimpleServer<>(() -> saying("one"), Codec.bytes(), 0);
                var other = new SimpleServer<>(() -> saying("other"), Codec.bytes(), 0)) {
            one.start();
            other.start();

            try (var first = new Client(one.port());
                    var second = new Client(other.port())) {
                assertThat(second.readAll()).isEqualTo("other");
                assertThat(first.readAll()).isEqualTo("one");
            }
        }
    }

    private static Handler<byte[], byte[]> saying(String text) {
        return new Handler<>(self -> self.outbox.send(text.getBytes(UTF_8)));
    }

    @Test
    void it_listens_only_on_loopback_by_default() throws IOException {
        var outside = outsideAddress();
        assumeTrue(outside.isPresent(), "this machine has no address but loopback");
        try (var server = echo(ServerOptions.port(0));
                var openServer = echo(ServerOptions.port(0).withHost("0.0.0.0"))) {
            server.start();
            openServer.start();

            assertThatThrownBy(() -> new Client(outside.get(), server.port()))
                    .isInstanceOf(ConnectException.class);
            try (var client = new Client(outside.get(), openServer.port())) {
                assertThat(client.echo("hello")).isEqualTo("hello");
            }
        }
    }

    /** An address of this machine that is not loopback. */
    private static Optional<InetAddress> outsideAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
    }

    @Test
    void a_port_in_use_is_reported_in_one_line_and_no_thread_is_left() throws IOException {
        var threads = new TrackedThreads();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = echo(ServerOptions.port(taken.getLocalPort()))) {
            assertThatThrownBy(() -> server.activate(threads))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith(
                            "cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": ");
        }
        assertThat(threads.running()).isEmpty();
    }

    @Test
    void an_unknown_host_is_reported_in_one_line() {
        try (var server = echo(ServerOptions.port(1500).withHost("no.such.host.invalid"))) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cannot listen on no.such.host.invalid:1500: unknown host");
        }
    }

    @Test
    void a_server_starts_once() {
        try (var server = echo(ServerOptions.port(0))) {
            server.start();

            assertThatThrownBy(server::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(server + " has already been started or closed; create a new one");
        }
    }

    @Test
    void before_the_start_there_is_no_port() {
        try (var server = echo(ServerOptions.port(0))) {
            assertThatThrownBy(server::port)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(server + " has not been started");
        }
    }

    @Test
    void a_server_that_was_closed_before_it_started_says_so_and_leaves_the_port_free()
            throws IOException {
        int port = freePort();
        var server = echo(ServerOptions.port(port));
        server.close();

        assertThatThrownBy(server::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(server + " has already been started or closed; create a new one");
        assertThat(server.hasEnded()).isTrue();
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
