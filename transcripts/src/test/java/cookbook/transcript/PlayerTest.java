package cookbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.testing.TrackedThreads;
import cookbook.transcript.TestServer.Behaviour;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlayerTest {

    private final TrackedThreads threads = new TrackedThreads();
    private Console console;
    private Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofMillis(100));

    @AfterEach
    void no_thread_is_left() {
        assertThat(threads.running()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_good_server_passes(Way way) {
        play(
                way,
                """
                <client connects>
                <server stays silent>
                C: Hello
                S: Hello
                C:
                S:
                C: no line\\s
                C: end, \\xff\\x00 and ünicode\\
                S: no line\\s
                S: end, \\xff\\x00 and \\xc3\\xbcnicode\\
                <client shuts down its output>
                <server closes>
                """,
                TestServer.ECHO);
    }

    @ParameterizedTest
    @EnumSource
    void a_client_that_sends_much_to_a_server_that_answers_at_once_never_hangs(Way way) {
        var line = "x".repeat(way == Way.BYTE_BY_BYTE ? 1 << 14 : 1 << 20);

        play(
                way,
                String.format(Locale.ROOT, "C: %s\nS: %1$s\nC: %1$s\nS: %1$s\n", line),
                TestServer.ECHO);
    }

    @ParameterizedTest
    @EnumSource
    void a_half_closed_connection_still_hears(Way way) {
        play(
                way,
                """
                C: one
                C: two
                <client shuts down its output>
                S: 8 bytes
                <server closes>
                """,
                client -> {
                    int count = client.socket().getInputStream().readAllBytes().length;
                    client.say(count + " bytes\n");
                });
    }

    /** A server that loses what comes just before the end must not get the time to answer it. */
    @ParameterizedTest
    @EnumSource
    void the_end_of_the_output_follows_the_bytes_before_it_at_once(Way way) throws Exception {
        var ended = new CountDownLatch(1);
        var isInTime = new CompletableFuture<Boolean>();
        var notes = new AtomicInteger();
        try (var server =
                new TestServer(
                        client -> {
                            client.waitUntilItLeaves();
                            ended.countDown();
                        })) {
            var player = player(server);
            player.nanoTime =
                    () -> {
                        // the start, <client connects>, and C: Hello
                        if (notes.incrementAndGet() == 3) {
                            isInTime.complete(isOver(ended));
                        }
                        return System.nanoTime();
                    };

            player.play(
                    Transcript.parse(
                            "test", "C: Hello\n<client shuts down its output>\n<server closes>"),
                    way);
        }
        assertThat(isInTime.get(5, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void several_clients_take_turns(Way way) {
        var said = new AtomicInteger();
        play(
                way,
                """
                C2: Hello
                S2: 1 Hello
                C1: Hello
                C1: Hello again
                S1: 2 Hello
                S1: 3 Hello again
                <C2 closes>
                <S1 stays silent>
                C3: Hello
                S3: 4 Hello
                <C1 shuts down its output>
                <S1 closes>
                """,
                client -> {
                    for (String line; (line = client.hear()) != null; ) {
                        client.say(said.incrementAndGet() + " " + line + "\n");
                    }
                });
    }

    @Test
    void a_client_can_leave_without_waiting_for_the_reply() {
        play(
                Way.AS_WRITTEN,
                """
                C: Hello
                <client closes>
                """,
                TestServer.ECHO);
    }

    @Test
    void a_client_that_closes_ends_its_stream() throws Exception {
        var heard = new CompletableFuture<Integer>();
        play(
                Way.AS_WRITTEN,
                "<client closes>",
                client -> heard.complete(client.socket().getInputStream().read()));

        assertThat(heard.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
    }

    @Test
    void a_client_that_resets_breaks_the_connection() throws Exception {
        var heard = new CompletableFuture<String>();
        play(
                Way.AS_WRITTEN,
                """
                C: Hello
                S: Hello
                <client resets>
                """,
                client -> {
                    try {
                        TestServer.ECHO.meet(client);
                        heard.complete("an end");
                    } catch (Exception broken) {
                        heard.complete(broken.getMessage());
                    }
                });

        assertThat(heard.get(10, TimeUnit.SECONDS)).isEqualTo("Connection reset");
    }

    @Test
    void a_server_that_has_stopped_refuses() throws Exception {
        var server = new TestServer(TestServer.ECHO);
        server.close();

        play(Way.AS_WRITTEN, "<server refuses the client>", server);
    }

    @Test
    void a_server_can_need_a_moment_before_it_refuses() {
        var met = new AtomicInteger();
        var itself = new CompletableFuture<TestServer>();
        try (var server =
                new TestServer(
                        client -> {
                            client.say("Bye\n");
                            if (met.incrementAndGet() == 3) {
                                itself.join().stopListening();
                            }
                        })) {
            itself.complete(server);

            play(
                    Way.AS_WRITTEN,
                    """
                    S1: Bye
                    <S1 closes>
                    <S2 refuses>
                    """,
                    server);
        }
        assertThat(met).hasValueGreaterThanOrEqualTo(3);
    }

    @Test
    void what_the_server_prints_is_waited_for_in_its_order() {
        console = new Console();
        var out = new PrintStream(console, true, StandardCharsets.UTF_8);
        play(
                Way.AS_WRITTEN,
                """
                C: Hello
                S: Hello
                <server prints Protocol finished!>
                C: Hello
                S: Hello
                <server prints Protocol finished!>
                """,
                client -> {
                    for (String line; (line = client.hear()) != null; ) {
                        client.say(line + "\n");
                        out.print("A line nobody asks for\nProtocol finished!\r\n");
                    }
                });
    }

    @Test
    void a_line_printed_once_is_found_once() {
        limits = new Limits(Duration.ofMillis(300), Duration.ofMillis(100));
        console = new Console();
        var out = new PrintStream(console, true, StandardCharsets.UTF_8);

        assertThatThrownBy(
                        () ->
                                play(
                                        Way.AS_WRITTEN,
                                        """
                                        S: Hello
                                        <server prints Protocol finished!>
                                        <server prints Protocol finished!>
                                        """,
                                        client -> {
                                            out.println("Protocol finished!");
                                            client.say("Hello\n");
                                            client.waitUntilItLeaves();
                                        }))
                .isInstanceOf(Missed.class);
    }

    @Test
    void what_the_server_prints_is_not_checked_without_its_console() {
        assertThatThrownBy(
                        () ->
                                play(
                                        Way.AS_WRITTEN,
                                        """
                                        <server prints Protocol finished!>
                                        S: Hello
                                        """,
                                        client -> {}))
                .asString()
                .contains(
                        "<server prints Protocol finished!>  (not checked: no access to its"
                                + " console)\n");
    }

    @Test
    void a_server_that_never_stops_talking_fills_no_memory() {
        var line = "and so on ".repeat(1000);

        assertThatThrownBy(
                        () ->
                                play(
                                        Way.AS_WRITTEN,
                                        "S: and so forth",
                                        client -> {
                                            while (true) {
                                                client.say(line);
                                            }
                                        }))
                .isInstanceOf(Missed.class)
                .asString()
                .contains("expected  and so forth\\n", "got       and so on and so on");
    }

    @Test
    void all_clients_have_left_when_a_play_is_interrupted() throws Exception {
        var heard = new CountDownLatch(2);
        try (var server =
                new TestServer(
                        client -> {
                            heard.countDown();
                            client.waitUntilItLeaves();
                        })) {
            var ended = new CompletableFuture<Throwable>();
            Thread playing =
                    Thread.startVirtualThread(
                            () -> {
                                try {
                                    player(server)
                                            .play(
                                                    Transcript.parse("test", "C1: a\nC2: b\nS2: c"),
                                                    Way.AS_WRITTEN);
                                } catch (Throwable end) {
                                    ended.complete(end);
                                }
                            });
            heard.await();

            playing.interrupt();

            assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            awaitNoClients(server);
        }
    }

    private void play(Way way, String transcript, Behaviour behaviour) {
        try (var server = new TestServer(behaviour)) {
            play(way, transcript, server);
            awaitNoClients(server);
        }
    }

    private void play(Way way, String transcript, TestServer server) {
        try {
            player(server).play(Transcript.parse("test", transcript), way);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void awaitNoClients(TestServer server) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> !server.hasClients());
    }

    private Player player(TestServer server) {
        var player = new Player("127.0.0.1", server.port()).console(console);
        player.limits = limits;
        player.threads = threads;
        return player;
    }
}
