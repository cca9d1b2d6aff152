package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.markov.chain.Chain;
import cookbook.markov.chain.ChainOutOfReachException;
import cookbook.markov.chain.MemoryChain;
import cookbook.markov.chain.Pair;
import cookbook.markov.chain.Step;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.teaching.Passersby;
import cookbook.teaching.ServerRecipe;
import cookbook.testing.Client;
import cookbook.transcript.Transcripts;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChattyIT {

    private static final Codec<String> LINES = Codec.lines(UTF_8, 65_536);

    /** The server under test; WrongHandlersIT puts wrong ones in its place. */
    ServerRecipe chatty =
            options -> ChattyServer.with(new MemoryChain(1_000), new Random(1), LINES, options);

    @TestFactory
    Stream<DynamicContainer> the_server_keeps_its_transcripts() {
        return Transcripts.of(this)
                .playedAgainst(
                        () ->
                                ChattyServer.with(
                                        new MemoryChain(1_000),
                                        new Random(1),
                                        LINES,
                                        ServerOptions.port(0)),
                        SimpleServer::start,
                        SimpleServer::port);
    }

    @Test
    void fifty_clients_who_teach_and_ask_at_once_are_all_answered_and_nothing_is_lost()
            throws Exception {
        int lines = 100;
        var chain = new MemoryChain(100_000);
        var options = ServerOptions.port(0);
        try (var server = ChattyServer.with(chain, new Random(1), LINES, options)) {
            server.start();
            var talks =
                    IntStream.range(0, 50)
                            .mapToObj(
                                    n ->
                                            CompletableFuture.runAsync(
                                                    () -> talk(server.port(), n, lines),
                                                    Thread::startVirtualThread))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(talks).get();
        }
        assertThat(chain.size()).as("three words and an end per line").isEqualTo(50 * lines * 4);
        for (int client = 0; client < 50; client++) {
            assertThat(chain.next(new Pair("client" + client, "says"), new Random(1))).isPresent();
        }
    }

    private static void talk(int port, int number, int lines) {
        try (var client = new Client(port)) {
            for (int n = 0; n < lines; n++) {
                client.send(String.format(Locale.ROOT, "client%d says word%d\n", number, n));
            }
            assertThat(client.shutdownOutput().readAll().lines()).hasSize(lines);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void clients_that_come_and_go_leave_no_thread_behind() throws Exception {
        var options = ServerOptions.port(0);
        Passersby.leaveNoThreadBehind(chatty.with(options), 100);
    }

    @Test
    void a_chain_out_of_reach_is_reported_in_one_line_and_the_conversation_goes_on()
            throws Exception {
        var chain = new LostChain();
        var options = ServerOptions.port(0);
        try (var server = ChattyServer.with(chain, new Random(1), LINES, options)) {
            server.start();
            try (var client = new Client(server.port())) {
                assertThat(client.send("hello\n").readLine())
                        .isEqualTo("I can't reach my memory; say it again in a moment.");
                chain.isFound = true;
                assertThat(client.send("hello\n").readLine()).isEqualTo("hello ");
            }
        }
    }

    private static final class LostChain implements Chain {

        private final Chain chain = new MemoryChain(100);
        private volatile boolean isFound;

        @Override
        public void teach(List<Step> sentence) {
            find().teach(sentence);
        }

        @Override
        public Optional<String> next(Pair pair, RandomGenerator random) {
            return find().next(pair, random);
        }

        private Chain find() {
            if (!isFound) {
                throw new ChainOutOfReachException(new ConnectException("not found"));
            }
            return chain;
        }
    }
}
