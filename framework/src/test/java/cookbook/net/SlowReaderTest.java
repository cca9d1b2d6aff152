package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.net.SocketShutdown.Reason;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TestTls;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The write timeout is for clients that do not read, not for those that read slowly. */
class SlowReaderTest {

    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(2);

    /** In bytes: as long as a client takes this much within the timeout, it is safe. */
    private static final int PROGRESS = 150 * 1024;

    private static final int BITES_A_SECOND = 20;

    @ParameterizedTest(name = "over TLS: {0}")
    @ValueSource(booleans = {false, true})
    void a_client_that_reads_slowly_and_steadily_is_not_cut_off(boolean overTls) throws Exception {
        var told = new CompletableFuture<Reason>();
        var options = ServerOptions.port(0).withWriteTimeout(WRITE_TIMEOUT);
        try (var server =
                new SimpleServer<>(
                        () -> talker(told),
                        Codec.text(UTF_8),
                        overTls ? options.withTls(TestTls.context()) : options)) {
            server.start();
            try (var client =
                    overTls
                            ? Client.overTls(server.port(), TestTls.context())
                            : new Client(server.port())) {
                client.send("go");
                int bite = (int) (PROGRESS / WRITE_TIMEOUT.toSeconds() / BITES_A_SECOND);
                for (int n = 0; n < 3 * WRITE_TIMEOUT.toSeconds() * BITES_A_SECOND; n++) {
                    assertThat(client.read(bite)).hasSize(bite);
                    Thread.sleep(Duration.ofSeconds(1).dividedBy(BITES_A_SECOND)); // its pace
                }
                assertThat(told).isNotDone();
                client.reset();
            }
        }
    }

    /** Says as much as it can, from the first word on. */
    private static Handler<String, String> talker(CompletableFuture<Reason> told) {
        return new Handler<>(
                self -> {
                    self.inbox.receive();
                    try {
                        while (true) {
                            self.outbox.send("x".repeat(32 * 1024));
                        }
                    } finally {
                        told.complete(((SocketShutdown) self.control.receive()).reason());
                    }
                });
    }
}
