package cookbook.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.teaching.Passersby;
import cookbook.teaching.ServerRecipe;
import cookbook.testing.Client;
import cookbook.testing.TrackedThreads;
import cookbook.transcript.Transcripts;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EchoIT {

    private static final int MIB = 1 << 20;

    /** The server under test; WrongHandlersIT puts wrong ones in its place. */
    ServerRecipe echo = EchoServer::with;

    /** How the server and its clients talk: without TLS here, with it in EchoOverTlsIT. */
    ServerOptions options() {
        return ServerOptions.port(0);
    }

    int crowd() {
        return 1_000;
    }

    Client connect(int port) throws IOException {
        return new Client(port);
    }

    Transcripts transcripts() {
        return Transcripts.of(this);
    }

    @TestFactory
    Stream<DynamicContainer> the_server_keeps_its_transcripts() {
        return transcripts()
                .playedAgainst(
                        () -> EchoServer.with(options()), SimpleServer::start, SimpleServer::port);
    }

    @Test
    void a_mebibyte_comes_back_as_it_was_while_it_is_still_being_sent() throws Exception {
        var text =
                IntStream.range(0, MIB / 16)
                        .mapToObj(n -> String.format(Locale.ROOT, "%015d\n", n))
                        .toList();
        var mebibyte = String.join("", text);
        try (var server = echo.with(options())) {
            server.start();
            try (var client = connect(server.port())) {
                var sent =
                        CompletableFuture.runAsync(
                                () -> sendAll(client, mebibyte), Thread::startVirtualThread);

                assertThat(client.readAll()).isEqualTo(mebibyte);
                sent.get();
            }
        }
    }

    private static void sendAll(Client client, String text) {
        try {
            client.send(text).shutdownOutput();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void fifty_clients_at_once_each_hear_their_own_words() throws Exception {
        try (var server = echo.with(options())) {
            server.start();
            var talks =
                    IntStream.range(0, 50)
                            .mapToObj(
                                    n ->
                                            CompletableFuture.runAsync(
                                                    () -> talk(server.port(), n),
                                                    Thread::startVirtualThread))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(talks).get();
        }
    }

    private void talk(int port, int number) {
        try (var client = connect(port)) {
            for (int n = 0; n < 100; n++) {
                var words = String.format(Locale.ROOT, "client %d says %d\n", number, n);
                assertThat(client.echo(words)).isEqualTo(words);
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void a_crowd_that_comes_and_goes_leaves_no_thread_and_no_memory_behind() throws Exception {
        var threads = new TrackedThreads();
        try (var server = echo.with(options())) {
            server.activate(threads);
            Passersby.comeAndGo(() -> connect(server.port()), 100);
            Passersby.awaitIdle(threads);
            long memoryBefore = usedMemory();

            Passersby.comeAndGo(() -> connect(server.port()), crowd());

            Passersby.awaitIdle(threads);
            await().untilAsserted(
                            () ->
                                    assertThat(usedMemory() - memoryBefore)
                                            .as("a connection that stays costs more than this")
                                            .isLessThan(1_000_000));
        }
    }

    private static long usedMemory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
