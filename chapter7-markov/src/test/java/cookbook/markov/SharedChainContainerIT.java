package cookbook.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import cookbook.container.NeedsDocker;
import cookbook.markov.redis.RedisContainer;
import cookbook.testing.Client;
import cookbook.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/** Servers, each a process of its own, that share one chain. */
@NeedsDocker
class SharedChainContainerIT {

    private static final String OUT_OF_REACH = "I can't reach my memory; say it again in a moment.";

    /** What the documentation promises for an answer, and for the first that is learned again. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static final int CLIENTS = 50;

    /** Another address of this machine. */
    private static final String ELSEWHERE = "127.0.0.2";

    private static RedisContainer redis;

    private RedisClient inside;

    @BeforeAll
    static void startRedis() {
        redis = RedisContainer.started();
    }

    @AfterAll
    static void stopRedis() {
        redis.stop();
    }

    @BeforeEach
    void forgetAll() {
        inside = RedisClient.create("127.0.0.1", redis.port);
        inside.flushAll();
    }

    @AfterEach
    void leave() {
        inside.close();
    }

    private static JavaProcess chatty() throws IOException {
        return new JavaProcess(
                ChattyServer.class, "-Dport=0", "-Dchain=" + redis.address(), "-Dseed=1");
    }

    private static String say(int port, String line) throws IOException {
        try (var client = new Client(port)) {
            return client.send(line + "\n").readLine();
        }
    }

    /** All at once. */
    private static void clients(int count, IntConsumer each) {
        var all =
                IntStream.range(0, count)
                        .mapToObj(
                                n ->
                                        CompletableFuture.runAsync(
                                                () -> each.accept(n), Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
    }

    @Test
    void what_one_server_was_taught_another_says() throws Exception {
        try (var one = chatty();
                var other = chatty()) {
            assertThat(say(one.port(), "hello world")).isEqualTo("hello world ");
            assertThat(say(other.port(), "")).isEqualTo("hello world ");
        }
    }

    @Test
    void what_was_taught_survives_the_servers() throws Exception {
        try (var first = chatty()) {
            say(first.port(), "hello world");
            first.kill("TERM");
            first.exitCode();
        }
        try (var second = chatty()) {
            assertThat(say(second.port(), "")).isEqualTo("hello world ");
        }
    }

    @Test
    void nothing_is_lost_that_fifty_clients_teach_each_of_two_servers() throws Exception {
        int lines = 40;
        try (var one = chatty();
                var other = chatty()) {
            var ports = List.of(one.port(), other.port());
            clients(2 * CLIENTS, n -> teach(ports.get(n % 2), n, lines));
        }
        int sentences = 2 * CLIENTS * lines;
        assertThat(inside.llen("cookbook:markov:v1:order"))
                .as("three words and an end per line")
                .isEqualTo(4 * sentences);
        assertThat(wordsInAllLists()).isEqualTo(4 * sentences);
    }

    private static void teach(int port, int number, int lines) {
        try (var client = new Client(port)) {
            for (int n = 0; n < lines; n++) {
                client.send(String.format(Locale.ROOT, "client%d says word%d\n", number, n));
            }
            assertThat(client.shutdownOutput().readAll().lines())
                    .hasSize(lines)
                    .doesNotContain(OUT_OF_REACH);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private long wordsInAllLists() {
        long words = 0;
        var all = inside.scanIteration(1_000, "cookbook:markov:v1:after:*");
        while (!all.isIterationCompleted()) {
            words += all.nextBatch().getResult().stream().mapToLong(inside::llen).sum();
        }
        return words;
    }

    @Test
    void while_redis_is_gone_everybody_learns_that_and_when_it_is_back_they_teach_again()
            throws Exception {
        try (var server = chatty()) {
            int port = server.port();
            say(port, "hello");

            redis.crash();
            try {
                clients(2 * CLIENTS, _ -> assertToldInTime(port));
            } finally {
                redis.startAgain();
            }

            awaitAnswersToAll(port);
        }
    }

    @Test
    void while_redis_is_frozen_everybody_learns_that_and_when_it_thaws_they_teach_again()
            throws Exception {
        try (var server = chatty()) {
            int port = server.port();
            clients(2 * CLIENTS, _ -> sayHello(port));

            redis.freeze();
            try {
                clients(2 * CLIENTS, _ -> assertToldInTime(port));
            } finally {
                redis.thaw();
            }

            awaitAnswersToAll(port);
        }
    }

    @Test
    void a_lone_client_learns_after_a_second_that_redis_is_frozen() throws Exception {
        try (var server = chatty();
                var client = new Client(server.port())) {
            client.send("hello\n").readLine();

            redis.freeze();
            try {
                long before = System.nanoTime();
                assertThat(client.send("hello\n").readLine()).isEqualTo(OUT_OF_REACH);
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .isLessThan(Duration.ofMillis(1_800));
            } finally {
                redis.thaw();
            }
        }
    }

    @Test
    void a_redis_that_was_away_for_a_moment_is_used_again() throws Exception {
        try (var server = chatty()) {
            int port = server.port();
            clients(2 * CLIENTS, _ -> sayHello(port));

            redis.crash();
            redis.startAgain();

            awaitAnswersToAll(port);
        }
    }

    @Test
    void a_redis_that_comes_back_at_another_address_is_found(@TempDir Path folder)
            throws Exception {
        var hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 redis.test");
        var chain = "redis://redis.test:" + redis.port;
        try (var server =
                new JavaProcess(
                        ChattyServer.class,
                        "-Dport=0",
                        "-Dchain=" + chain,
                        "-Djdk.net.hosts.file=" + hosts)) {
            int port = server.port();
            assertThat(say(port, "hello")).isEqualTo("hello ");

            redis.crash();
            Files.writeString(hosts, "");
            try (var elsewhere =
                    new RedisContainer("--bind", ELSEWHERE, "--port", "" + redis.port)) {
                awaitThatItIsMissed(port);
                elsewhere.start();
                Files.writeString(hosts, ELSEWHERE + " redis.test");

                awaitAnswersToAll(port);
            } finally {
                redis.startAgain();
            }
        }
    }

    /** For longer than it takes to test the idle connections. */
    private static void awaitThatItIsMissed(int port) {
        await().during(Duration.ofSeconds(2)).until(() -> say(port, "hello").equals(OUT_OF_REACH));
    }

    @Test
    void the_log_says_once_that_redis_is_gone() throws Exception {
        try (var server = chatty()) {
            int port = server.port();
            clients(2 * CLIENTS, _ -> sayHello(port));
            redis.crash();
            try {
                awaitThatItIsMissed(port);
            } finally {
                redis.startAgain();
            }
            server.kill("TERM");

            assertThat(server.errorLines())
                    .as("when and where, and what")
                    .hasSize(2)
                    .last(STRING)
                    .startsWith("WARNING: the chain at " + redis.address() + " is out of reach: ");
        }
    }

    @Test
    void a_client_that_stays_can_go_on_after_redis_was_away() throws Exception {
        try (var server = chatty();
                var client = new Client(server.port())) {
            assertThat(client.send("hello\n").readLine()).isEqualTo("hello ");
            redis.crash();
            try {
                assertThat(client.send("hello\n").readLine()).isEqualTo(OUT_OF_REACH);
                assertThat(client.send("hello\n").readLine()).isEqualTo(OUT_OF_REACH);
            } finally {
                redis.startAgain();
            }
            await().atMost(PROMISED)
                    .untilAsserted(
                            () ->
                                    assertThat(client.send("hello\n").readLine())
                                            .isEqualTo("hello "));
        }
    }

    @Test
    void a_server_stops_in_time_while_redis_is_frozen() throws Exception {
        try (var server = chatty();
                var client = new Client(server.port())) {
            assertThat(client.send("hello\n").readLine()).isEqualTo("hello ");
            redis.freeze();
            try {
                client.send("hello\n");
                long before = System.nanoTime();
                server.kill("TERM");
                server.exitCode();
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PROMISED);
            } finally {
                redis.thaw();
            }
        }
    }

    private static String sayHello(int port) {
        try {
            return say(port, "hello");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void assertToldInTime(int port) {
        long before = System.nanoTime();
        assertThat(sayHello(port)).isEqualTo(OUT_OF_REACH);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PROMISED);
    }

    private static void awaitAnswersToAll(int port) {
        await().atMost(PROMISED)
                .untilAsserted(() -> assertThat(answersToAll(port)).containsOnly("hello "));
    }

    private static Queue<String> answersToAll(int port) {
        var answers = new ConcurrentLinkedQueue<String>();
        clients(2 * CLIENTS, _ -> answers.add(sayHello(port)));
        return answers;
    }

    @Test
    void without_the_password_it_does_not_start() throws Exception {
        try (var locked = RedisContainer.started("--requirepass", "s3cret")) {
            int port = locked.port;
            assertRefused("redis://127.0.0.1:" + port, "a password is required", port);
            assertRefused("redis://:wr0ng@127.0.0.1:" + port, "wrong user or password", port);
            assertRefused("redis://joe:s3cret@127.0.0.1:" + port, "wrong user or password", port);
        }
    }

    private static void assertRefused(String chain, String why, int port) throws Exception {
        try (var server = new JavaProcess(ChattyServer.class, "-Dport=0", "-Dchain=" + chain)) {
            assertThat(server.errorLines())
                    .containsExactly(
                            String.format(
                                    Locale.ROOT,
                                    "cannot use the chain at redis://127.0.0.1:%d: %s",
                                    port,
                                    why));
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.remainingLines()).isEmpty();
        }
    }

    @Test
    void with_the_password_it_does() throws Exception {
        try (var locked = RedisContainer.started("--requirepass", "s3cret");
                var server =
                        new JavaProcess(
                                ChattyServer.class,
                                "-Dport=0",
                                "-Dchain=redis://:s3cret@127.0.0.1:" + locked.port)) {
            assertThat(say(server.port(), "hello world")).isEqualTo("hello world ");
        }
    }
}
