package cookbook.servershutdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.teaching.ServerRecipe;
import cookbook.testing.Client;
import cookbook.testing.JavaProcess;
import cookbook.testing.TrackedThreads;
import cookbook.transcript.Transcripts;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MotdIT {

    /** The server under test; WrongHandlersIT puts wrong ones in its place. */
    ServerRecipe motd = MotdServer::with;

    @TestFactory
    Stream<DynamicContainer> the_server_keeps_its_transcripts() {
        return Transcripts.of(this)
                .playedAgainst(
                        () -> MotdServer.with(ServerOptions.port(0)),
                        SimpleServer::start,
                        SimpleServer::port);
    }

    private static final String MESSAGE = "Hello, this is the message of the day\nBye Bye!";

    @RepeatedTest(50)
    void a_second_client_connected_at_that_moment_is_served_or_refused() throws Exception {
        try (var server = motd.with(ServerOptions.port(0))) {
            server.start();
            try (var first = new Client(server.port())) {
                assertThat(whatIsHeardAt(server.port())).isIn("", MESSAGE);
                assertThat(first.readAll()).isEqualTo(MESSAGE);
            }
            assertThat(server.join(Duration.ofSeconds(5))).isTrue();
        }
    }

    private static String whatIsHeardAt(int port) throws IOException {
        try (var client = connectIfItStillListens(port)) {
            var beginning = client == null ? "" : beginning(client);
            return beginning.isEmpty() ? "" : beginning + client.readAll();
        }
    }

    private static Client connectIfItStillListens(int port) throws IOException {
        try {
            return new Client(port);
        } catch (ConnectException refused) {
            return null;
        }
    }

    /** Each of them stops the server; the first one counts, and the others are refused. */
    @Test
    void of_three_hundred_clients_at_once_one_stops_it_and_all_see_a_clean_close()
            throws Exception {
        try (var program = new JavaProcess(MotdServer.class, "-Dport=0", "-DdrainTime=30")) {
            int port = program.port();
            var here = new CountDownLatch(300);
            var talks = new ArrayList<CompletableFuture<String>>();
            for (int n = 0; n < 300; n++) {
                talks.add(
                        CompletableFuture.supplyAsync(
                                () -> listen(port, here), Thread::startVirtualThread));
            }
            for (var talk : talks) {
                assertThat(talk).succeedsWithin(Duration.ofSeconds(20)).isIn("", MESSAGE);
            }

            assertThat(program.exitCode()).isZero();
            assertThat(program.remainingLines()).containsExactly("Shutting down");
            assertThat(program.errorLines()).isEmpty();
        }
    }

    /** What one of many clients hears that connect at the same moment. */
    private static String listen(int port, CountDownLatch here) {
        here.countDown();
        try {
            here.await();
            return whatIsHeardAt(port);
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A client that connects while the kernel closes the port is reset: that is a refusal too. */
    private static String beginning(Client client) throws IOException {
        try {
            return client.read(1);
        } catch (SocketException tooLate) {
            return "";
        }
    }

    @Test
    void when_it_has_stopped_none_of_its_threads_is_left() throws Exception {
        var threads = new TrackedThreads();
        try (var server = motd.with(ServerOptions.port(0))) {
            server.activate(threads);
            try (var client = new Client(server.port())) {
                client.readAll();
            }
            assertThat(server.join(Duration.ofSeconds(5))).isTrue();
            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(threads.running()).isEmpty());
        }
    }

    @Test
    void the_program_ends_on_its_own_and_its_port_can_be_bound_again_at_once() throws Exception {
        try (var program = new JavaProcess(MotdServer.class, "-Dport=0")) {
            int port = program.port();
            try (var client = new Client(port)) {
                assertThat(client.readAll()).isEqualTo(MESSAGE);
                await().ignoreExceptionsInstanceOf(BindException.class)
                        .untilAsserted(() -> bind(port));
            }
            assertThat(program.remainingLines()).containsExactly("Shutting down");
            assertThat(program.errorLines()).isEmpty();
            assertThat(program.exitCode()).isZero();
        }
    }

    private static void bind(int port) throws IOException {
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }
}
