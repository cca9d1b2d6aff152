package cookbook.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import cookbook.codec.Codec;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Clients come and go, and what they cost goes with them. How many there are, {@code
 * -Dchurn.clients=} says; for very many add {@code
 * -Djunit.jupiter.execution.timeout.mode=disabled}.
 */
class ChurnTest {

    private static final int CLIENTS = Integer.getInteger("churn.clients", 10_000);
    private static final int AT_A_TIME = 10;

    private final TrackedThreads threads = new TrackedThreads();

    @Test
    void ten_thousand_clients_leave_no_thread_no_file_and_no_memory_behind() throws Exception {
        try (var server =
                new SimpleServer<>(() -> Handler.echo(), Codec.bytes(), ServerOptions.port(0))) {
            server.activate(threads);
            comeAndGo(server.port(), 500);
            await().until(() -> threads.servingClients().isEmpty());
            var threadsBefore = threads.running();
            long filesBefore = openFiles();
            long memoryBefore = usedMemory();

            comeAndGo(server.port(), CLIENTS);

            await().untilAsserted(() -> assertThat(threads.running()).isEqualTo(threadsBefore));
            await().untilAsserted(() -> assertThat(openFiles()).isLessThanOrEqualTo(filesBefore));
            await().untilAsserted(
                            () ->
                                    assertThat(usedMemory() - memoryBefore)
                                            .as("a hundred bytes a client would be a leak")
                                            .isLessThan(100L * CLIENTS));
        }
    }

    private static void comeAndGo(int port, int clients) {
        var some =
                IntStream.range(0, AT_A_TIME)
                        .mapToObj(
                                _ ->
                                        CompletableFuture.runAsync(
                                                () -> oneAfterTheOther(port, clients / AT_A_TIME),
                                                Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(some).join();
    }

    /** Each leaves in one of the ways there are to leave. */
    private static void oneAfterTheOther(int port, int clients) {
        for (int n = 0; n < clients; n++) {
            try (var client = new Client(port)) {
                switch (n % 4) {
                    case 0 -> assertThat(client.echo("hello")).isEqualTo("hello");
                    case 1 -> client.send("hello").reset();
                    case 2 -> {
                        assertThat(client.send("hello").shutdownOutput().readAll())
                                .isEqualTo("hello");
                    }
                    default -> client.reset();
                }
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private static long usedMemory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
