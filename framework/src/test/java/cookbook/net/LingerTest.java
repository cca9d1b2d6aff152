package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.ShutdownMicroprocess;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TestTls;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that closes first goes on discarding while its client still talks. */
class LingerTest {

    private static final int LONG = 3_000_000;
    private static final int LONGEST_LINE = 100;

    private final TrackedThreads threads = new TrackedThreads();
    private SimpleServer<String> server;

    private void serve(ServerOptions options) {
        server = new SimpleServer<>(LingerTest::brief, Codec.lines(UTF_8, LONGEST_LINE), options);
        server.activate(threads);
    }

    @AfterEach
    void nothing_is_left() {
        server.close();
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    /** Gives a long answer to the first line, and closes in the way that the line says. */
    private static Handler<String, String> brief() {
        return new Handler<>(
                self -> {
                    var line = self.inbox.receive();
                    self.outbox.send("x".repeat(LONG));
                    if (line.equals("signal")) {
                        self.signal.send(new ShutdownMicroprocess());
                        self.inbox.receive();
                    } else if (line.equals("wait")) {
                        self.inbox.receive();
                    }
                });
    }

    /** Which way a connection comes to its end. */
    private enum Way {
        THE_HANDLER_ENDS("end\n"),
        THE_HANDLER_SIGNALS("signal\n"),
        THE_CLIENT_SENDS_RUBBISH("wait\n" + "y".repeat(LONGEST_LINE + 2));

        private final String said;

        Way(String said) {
            this.said = said;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_client_that_goes_on_talking_gets_the_whole_answer(Way way) throws Exception {
        serve(ServerOptions.port(0));
        try (var client = new Client(server.port())) {
            getsTheWholeAnswerWhileTalking(client, way.said);
        }
    }

    @ParameterizedTest
    @EnumSource
    void over_tls_too(Way way) throws Exception {
        serve(ServerOptions.port(0).withTls(TestTls.context()));
        try (var client = Client.overTls(server.port(), TestTls.context())) {
            getsTheWholeAnswerWhileTalking(client, way.said);
        }
    }

    /** Slowly, so that the server has long closed its side when the last byte is read. */
    private static void getsTheWholeAnswerWhileTalking(Client client, String said)
            throws Exception {
        client.send(said);
        var over = new AtomicBoolean();
        var talking =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                while (!over.get()) {
                                    client.send("and another thing\n");
                                    Thread.sleep(20); // its pace
                                }
                            } catch (IOException | InterruptedException closed) {
                                // it has said enough
                            }
                        });
        int bite = LONG / 30;
        for (int n = 0; n < 30; n++) {
            assertThat(client.read(bite)).hasSize(bite);
            Thread.sleep(25); // its pace
        }
        assertThat(client.readAll()).isEqualTo("\n");
        over.set(true);
        talking.join();
    }

    @Test
    void a_client_that_is_silent_too_long_is_closed() throws Exception {
        serve(ServerOptions.port(0).withLingerTimeout(Duration.ofMillis(100)));
        try (var client = new Client(server.port())) {
            client.send("end\n").readAll();

            await().untilAsserted(() -> assertThat(threads.servingClients()).isEmpty());
        }
    }

    @Test
    void a_client_that_never_stops_talking_is_closed_in_the_end() throws Exception {
        serve(ServerOptions.port(0).withLingerTime(Duration.ofMillis(300)));
        try (var client = new Client(server.port())) {
            client.send("end\n").readAll();

            assertThatThrownBy(
                            () -> {
                                while (true) {
                                    client.send("and another thing\n");
                                    Thread.sleep(10); // its pace
                                }
                            })
                    .isInstanceOf(SocketException.class);
            await().untilAsserted(() -> assertThat(threads.servingClients()).isEmpty());
        }
    }

    @ParameterizedTest(name = "over TLS: {0}")
    @ValueSource(booleans = {false, true})
    void a_server_that_stops_lingers_only_for_the_drain_time(boolean overTls) throws Exception {
        var options = ServerOptions.port(0).withDrainTime(Duration.ofMillis(300));
        serve(overTls ? options.withTls(TestTls.context()) : options);
        try (var client =
                overTls
                        ? Client.overTls(server.port(), TestTls.context())
                        : new Client(server.port())) {
            client.send("end\n");
            assertThat(client.read(LONG + 1)).endsWith("x\n");
            long began = System.nanoTime();

            server.close();

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(4));
            assertThat(client.readAll()).as("closed, not reset").isEmpty();
        }
    }
}
