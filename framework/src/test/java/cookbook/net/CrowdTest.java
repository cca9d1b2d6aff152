package cookbook.net;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Many clients at the same moment. */
class CrowdTest {

    /** More than {@code select} could watch, and than a short backlog could hold. */
    private static final int CROWD = 1_200;

    @Test
    void everybody_in_a_crowd_that_connects_at_once_is_answered_while_all_the_others_are_there()
            throws Exception {
        var allAnswered = new CountDownLatch(CROWD);
        try (var server =
                new SimpleServer<>(() -> Handler.echo(), Codec.bytes(), ServerOptions.port(0))) {
            server.start();
            var clients = new ArrayList<CompletableFuture<Void>>();
            for (int n = 0; n < CROWD; n++) {
                var words = String.format(Locale.ROOT, "client %d\n", n);
                clients.add(
                        CompletableFuture.runAsync(
                                () -> talk(server.port(), words, allAnswered),
                                Thread::startVirtualThread));
            }
            CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).get();
        }
    }

    private static void talk(int port, String words, CountDownLatch allAnswered) {
        try (var client = new Client(port)) {
            assertThat(client.echo(words)).isEqualTo(words);
            allAnswered.countDown();
            allAnswered.await();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
