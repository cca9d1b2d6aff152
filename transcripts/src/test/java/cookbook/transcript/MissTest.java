package cookbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cookbook.testing.SystemWords;
import cookbook.testing.TrackedThreads;
import cookbook.transcript.TestServer.Behaviour;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody reads whose server fails a transcript. */
class MissTest {

    private final TrackedThreads threads = new TrackedThreads();
    private Console console;
    private Caller caller = new Sockets();
    private Way way = Way.AS_WRITTEN;
    private Miss miss;

    /** Stops the server of this test from listening. */
    private Runnable stop;

    private Limits limits = new Limits(Duration.ofMillis(500), Duration.ofMillis(200));

    @AfterEach
    void no_thread_is_left() {
        assertThat(threads.running()).isEmpty();
    }

    @Test
    void no_reply() {
        var report =
                report(
                        """
                        Hint: Send what you received.
                        See: docs/chapter1-echo.md#echo

                        # A comment
                        C: Hello
                        S: Hello
                        """,
                        TestServer.Client::waitUntilItLeaves);

        assertThat(miss).isEqualTo(Miss.NO_REPLY);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 6, played as written: no reply
                        The server said nothing.

                            expected  Hello\\n
                            got       (nothing within 500 ms)

                        The conversation with 127.0.0.1:PORT:

                               1 ms  <client connects>
                               2 ms  C: Hello
                           expected  S: Hello  <-- line 6

                        Hint: Send what you received.
                        See: docs/chapter1-echo.md#echo
                        Run only this check: ./mvnw verify -Dtranscript=test""");
    }

    @Test
    void partial_reply() {
        way = Way.BYTE_BY_BYTE;
        var report =
                report(
                        """
                        C: Hello
                        S: Hello
                        C: World
                        S: World
                        """,
                        client -> {
                            client.say(client.hear() + "\n");
                            client.say("Wor");
                            client.waitUntilItLeaves();
                        });

        assertThat(miss).isEqualTo(Miss.PARTIAL_REPLY);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 4, played byte by byte: partial reply
                        The server began to answer but did not finish.

                            expected  World\\n
                            got       Wor  (then nothing within 500 ms)
                                         ^

                        The conversation with 127.0.0.1:PORT:

                               1 ms  <client connects>
                               2 ms  C: Hello
                               3 ms  S: Hello
                               4 ms  C: World
                               5 ms  S: Wor\\
                           expected  S: World  <-- line 4

                        Run only this check: ./mvnw verify -Dtranscript=test""");
    }

    @Test
    void wrong_reply() {
        way = Way.COALESCED;
        var report =
                report(
                        """
                        C: Hello
                        S: Hello
                        C: World
                        S: World
                        """,
                        client -> {
                            client.say(client.hear() + "\nWörld\r\n");
                            client.waitUntilItLeaves();
                        });

        assertThat(miss).isEqualTo(Miss.WRONG_REPLY);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 4, played coalesced: wrong reply
                        The server said something else.

                            expected  World\\n
                            got       Wörld\\r\\n
                                       ^

                        The conversation with 127.0.0.1:PORT:

                               1 ms  <client connects>
                               2 ms  C: Hello
                               3 ms  C: World
                               4 ms  S: Hello
                               5 ms  S: Wörld\\r
                           expected  S: World  <-- line 4

                        Run only this check: ./mvnw verify -Dtranscript=test""");
    }

    @Test
    void an_answer_that_comes_twice() {
        var report =
                report(
                        """
                        C1: Hello
                        S1: Hello
                        C2: Hello
                        S2: Hello
                        """,
                        client -> {
                            var line = client.hear() + "\n";
                            client.say(line + line);
                            client.waitUntilItLeaves();
                        });

        assertThat(miss).isEqualTo(Miss.EXTRA_BYTES);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 4, played as written: extra bytes
                        The server said more than it should have.

                            expected  (nothing more)
                            got       Hello\\n

                        The conversation with 127.0.0.1:PORT:

                               1 ms  <C1 connects>
                               2 ms  C1: Hello
                               3 ms  S1: Hello
                               4 ms  <C2 connects>
                               5 ms  C2: Hello
                               6 ms  S2: Hello
                               7 ms  S1: Hello
                           expected  (the transcript ends here for C1)  <-- line 4

                        Run only this check: ./mvnw verify -Dtranscript=test""");
    }

    @Test
    void an_answer_that_comes_twice_one_after_the_other() {
        limits = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(2));

        report(
                """
                C: Hello
                S: Hello
                """,
                client -> {
                    var line = client.hear() + "\n";
                    client.say(line);
                    client.say(line);
                    client.waitUntilItLeaves();
                });

        assertThat(miss).isEqualTo(Miss.EXTRA_BYTES);
    }

    @Test
    void an_answer_that_comes_twice_before_the_client_closes() {
        var report =
                report(
                        """
                        C: Hello
                        S: Hello
                        <client closes>
                        """,
                        client -> {
                            var line = client.hear() + "\n";
                            client.say(line + line);
                            client.waitUntilItLeaves();
                        });

        assertThat(miss).isEqualTo(Miss.EXTRA_BYTES);
        assertThat(report)
                .contains(
                        """
                            expected  (nothing more)
                            got       Hello\\n
                        """,
                        "expected  <client closes>  <-- line 3");
    }

    @Test
    void more_bytes_before_the_end() {
        var report =
                report(
                        """
                        S: Hello
                        <server closes>
                        """,
                        client -> client.say("Hello\n\n"));

        assertThat(miss).isEqualTo(Miss.EXTRA_BYTES);
        assertThat(report)
                .contains(
                        """
                            expected  (the end of the stream)
                            got       \\n
                        """);
    }

    @Test
    void a_broken_silence() {
        var report =
                report(
                        """
                        <client connects>
                        <server stays silent>
                        """,
                        client -> {
                            client.say("Hello, world \n");
                            client.waitUntilItLeaves();
                        });

        assertThat(miss).isEqualTo(Miss.BROKE_THE_SILENCE);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 2, played as written: broke the silence
                        The server spoke where it should have waited.

                            expected  (nothing for 200 ms)
                            got       Hello, world\\s\\n

                        The conversation with 127.0.0.1:PORT:

                               1 ms  <client connects>
                               2 ms  S: Hello, world\\s
                           expected  <server stays silent>  <-- line 2

                        Run only this check: ./mvnw verify -Dtranscript=test""");
    }

    @Test
    void an_end_in_the_silence() {
        var report =
                report(
                        """
                        <client connects>
                        <server stays silent>
                        """,
                        client -> {});

        assertThat(miss).isEqualTo(Miss.CLOSED_EARLY);
        assertThat(report).contains("    got       (the end of the stream)\n");
    }

    @Test
    void an_end_before_the_reply() {
        var report =
                report(
                        """
                        C: Hello
                        S: Hello
                        """,
                        TestServer.Client::hear);

        assertThat(miss).isEqualTo(Miss.CLOSED_EARLY);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 2, played as written: closed early
                        The server closed the connection too early.

                            expected  Hello\\n
                            got       (the end of the stream)

                        The conversation with 127.0.0.1:PORT:

                               1 ms  <client connects>
                               2 ms  C: Hello
                               3 ms  <server closes>
                           expected  S: Hello  <-- line 2

                        Run only this check: ./mvnw verify -Dtranscript=test""");
    }

    @Test
    void an_end_within_the_reply() {
        var report = report("S: hello world", client -> client.say("hello "));

        assertThat(miss).isEqualTo(Miss.CLOSED_EARLY);
        assertThat(report)
                .contains(
                        """
                            expected  hello\\sworld\\n
                            got       hello\\s  (then the end of the stream)
                                             ^
                        """);
    }

    @Test
    void a_line_feed_that_is_missing() {
        for (var end : new Behaviour[] {_ -> {}, TestServer.Client::waitUntilItLeaves}) {
            var report =
                    report(
                            "C: Hello\nS: Hello\\r",
                            client -> {
                                client.say(client.hear());
                                end.meet(client);
                            });

            assertThat(miss).isEqualTo(Miss.LINE_FEED_MISSING);
            assertThat(report)
                    .startsWith(
                            """
                            test.txt, line 2, played as written: line feed missing
                            The reply is right, except that the line feed at its end is missing.

                                expected  Hello\\r\\n
                                got       Hello  (then\
                            """);
        }
    }

    @Test
    void only_the_beginning_of_a_long_reply_is_shown() {
        assertThat(
                        report(
                                "S: Hello",
                                client -> {
                                    client.say("1\n2\n3\n4\n5\n6\n7\n8");
                                    client.waitUntilItLeaves();
                                }))
                .contains(
                        """
                               6 ms  S: 5
                               7 ms  S: 6
                               8 ms  (3 more bytes)
                           expected  S: Hello  <-- line 1
                        """);
    }

    @Test
    void an_end_that_never_comes() {
        var report = report("<server closes>", TestServer.Client::waitUntilItLeaves);

        assertThat(miss).isEqualTo(Miss.NEVER_CLOSED);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 1, played as written: never closed
                        The server should have closed the connection, but left it open.

                            expected  (the end of the stream)
                            got       (nothing within 500 ms)

                        The conversation with 127.0.0.1:PORT:

                               1 ms  <client connects>
                           expected  <server closes>  <-- line 1

                        Run only this check: ./mvnw verify -Dtranscript=test""");
    }

    @Test
    void a_reset_in_place_of_the_reply() {
        var report =
                report(
                        """
                        C: Hello
                        S: Hello
                        """,
                        client -> {
                            client.hear();
                            client.reset();
                        });

        assertThat(miss).isEqualTo(Miss.RESET);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 2, played as written: reset
                        The connection was reset, and what was in flight is lost. This happens when a
                        server closes a socket with unread input, or crashes.

                            expected  Hello\\n
                            got       (a reset)

                        The conversation with 127.0.0.1:PORT:

                               1 ms  <client connects>
                               2 ms  C: Hello
                               3 ms  <server resets>
                           expected  S: Hello  <-- line 2

                        Run only this check: ./mvnw verify -Dtranscript=test""");
    }

    @Test
    void a_reset_while_the_client_sends() {
        report(
                String.format(Locale.ROOT, "C: %s%nS: Hello", "x".repeat(4 << 20)),
                client -> {
                    client.socket().getInputStream().read();
                    client.reset();
                });

        assertThat(miss).isEqualTo(Miss.RESET);
    }

    @Test
    void a_reset_in_place_of_the_end() {
        var report =
                report(
                        """
                        C: Hello
                        <server closes>
                        """,
                        client -> {
                            client.hear();
                            client.reset();
                        });

        assertThat(miss).isEqualTo(Miss.RESET);
        assertThat(report)
                .contains(
                        """
                            expected  (the end of the stream)
                            got       (a reset)
                        """);
    }

    @Test
    void no_connection() throws Exception {
        var server = new TestServer(TestServer.ECHO);
        server.close();

        var report = report("C: Hello", server);

        assertThat(miss).isEqualTo(Miss.COULD_NOT_CONNECT);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 1, played as written: could not connect
                        The client could not connect: is the server running, and listening at this address?

                            expected  (a connection)
                            got       (REFUSED)

                        The conversation with 127.0.0.1:PORT:

                           expected  C: Hello  <-- line 1

                        Run only this check: ./mvnw verify -Dtranscript=test"""
                                .replace("REFUSED", SystemWords.connectionRefused()));
    }

    @Test
    void no_connection_since_something_in_the_conversation_has_stopped_the_server() {
        var report =
                report(
                        """
                        Hint: One client must not end the server.

                        C1: Hello
                        <S1 closes>
                        C2: Hello
                        """,
                        client -> {
                            client.hear();
                            stop.run();
                        });

        assertThat(miss).isEqualTo(Miss.COULD_NOT_CONNECT);
        assertThat(report)
                .startsWith(
                        """
                        test.txt, line 5, played as written: could not connect
                        The server no longer accepts connections. It did earlier in this conversation, so
                        something in it must have stopped the server.
                        """)
                .contains("\nHint: One client must not end the server.\n");
    }

    @Test
    void a_connection_that_is_reset_while_it_is_being_made() {
        caller = new ResetWhileConnecting();

        assertThat(report("S: Hello", TestServer.ECHO))
                .contains(
                        """
                            expected  (a connection)
                            got       (a reset)
                        """);
        assertThat(miss).isEqualTo(Miss.RESET);
    }

    /**
     * What the kernel says when a server resets a connection before the client knows that it
     * exists.
     */
    private static final class ResetWhileConnecting extends Sockets {
        @Override
        Socket dressed(Socket connection, Deadline deadline) throws IOException {
            throw new SocketException("Connection reset by peer");
        }
    }

    @Test
    void no_refusal() {
        var report =
                report(
                        """
                        S1: Bye
                        <S1 closes>
                        <S2 refuses>
                        """,
                        client -> client.say("Bye\n"));

        assertThat(miss).isEqualTo(Miss.DID_NOT_REFUSE);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 3, played as written: did not refuse
                        The server should have stopped listening, but a client could still connect.

                            expected  (connection refused)
                            got       (a connection)

                        The conversation with 127.0.0.1:PORT:

                               1 ms  <C1 connects>
                               2 ms  S1: Bye
                               3 ms  <S1 closes>
                               4 ms  <C2 connects>
                           expected  <S2 refuses>  <-- line 3

                        Run only this check: ./mvnw verify -Dtranscript=test""");
    }

    @Test
    void a_line_that_is_not_printed() {
        console = new Console();
        var out = new PrintStream(console, true, StandardCharsets.UTF_8);
        var report =
                report(
                        """
                        S: Hello
                        <server prints Protocol finished!>
                        """,
                        client -> {
                            for (int n = 1; n < 7; n++) {
                                out.println("Line " + n);
                            }
                            out.print("Protocol ");
                            client.say("Hello\n");
                            client.waitUntilItLeaves();
                        });

        assertThat(miss).isEqualTo(Miss.NOT_PRINTED);
        assertThat(report)
                .isEqualTo(
                        """
                        test.txt, line 2, played as written: not printed
                        The server did not print what it should have printed.

                            expected  Protocol finished!
                            got       (no such line within 500 ms)

                        The conversation with 127.0.0.1:PORT:

                               1 ms  <client connects>
                               2 ms  S: Hello
                           expected  <server prints Protocol finished!>  <-- line 2

                        Last lines that the server printed:

                            Line 3
                            Line 4
                            Line 5
                            Line 6
                            Protocol\\s

                        Run only this check: ./mvnw verify -Dtranscript=test""");
    }

    @Test
    void a_server_that_prints_nothing() {
        console = new Console();

        assertThat(report("S: Hello\n<server prints Bye>", client -> {}))
                .contains("\n\nThe server printed nothing.\n\n");
        assertThat(report("S: Hello", client -> {})).doesNotContain("printed");
    }

    @Test
    void a_server_that_stops_reading() {
        way = Way.COALESCED;
        var fourMegabytes = "C: " + "x".repeat((4 << 20) - 1) + "\n";
        var told = new CountDownLatch(1);
        try (var server = new TestServer(_ -> told.await())) {
            var report = report(fourMegabytes + fourMegabytes, server);
            told.countDown();

            assertThat(miss).isEqualTo(Miss.DID_NOT_READ);
            assertThat(report)
                    .isEqualTo(
                            String.format(
                                    Locale.ROOT,
                                    """
                            test.txt, line 1, played coalesced: did not read
                            The server stopped reading, so the client could not go on sending.

                                expected  (8388608 bytes read)
                                got       (not all within 500 ms)

                            The conversation with 127.0.0.1:PORT:

                                   1 ms  <client connects>
                               expected  C: %s... (4194304 bytes in all)  <-- line 1

                            Run only this check: ./mvnw verify -Dtranscript=test""",
                                    "x".repeat(47)));
        }
    }

    @Test
    void long_data_is_cut_down_around_the_difference() {
        var expected = "a".repeat(1000) + "ä" + "b".repeat(1000);
        var came = "a".repeat(1000) + "ö" + "b".repeat(100);

        var report =
                report(
                        "S: " + expected,
                        client -> {
                            client.say(came);
                            client.waitUntilItLeaves();
                        });

        assertThat(report)
                .contains(
                        String.format(
                                Locale.ROOT,
                                """
                            expected  (960 bytes as expected) aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaä%1$s (963 more bytes)
                            got       (960 bytes as expected) aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaö%1$s (62 more bytes)
                                                                                                      ^
                        """,
                                "b".repeat(38)),
                        String.format(
                                Locale.ROOT,
                                "S: %s... (2003 bytes in all)  <-- line 1\n",
                                "a".repeat(47)));
    }

    @Test
    void bytes_that_are_not_text_are_made_visible() {
        var report =
                report(
                        "S: \\xff\\xfe\\x00\\t\\\\ é\\n\u200b\\",
                        client -> {
                            client.socket()
                                    .getOutputStream()
                                    .write(new byte[] {-1, -2, 0, 9, '\\', ' ', (byte) 0xc3});
                        });

        assertThat(report)
                .contains(
                        """
                            expected  \\xff\\xfe\\x00\\t\\\\ é\\n\\xe2\\x80\\x8b
                            got       \\xff\\xfe\\x00\\t\\\\ \\xc3  (then the end of the stream)
                                                       ^
                        """);
    }

    @Test
    void nothing_of_the_player_is_shown() {
        var missed = missed("S: Hello", new TestServer(client -> {}));

        assertThat(missed.getStackTrace()).isEmpty();
        assertThat(missed).hasNoCause();
    }

    @Test
    void in_a_list_it_is_one_line() {
        assertThat(missed("S: Hello", new TestServer(client -> {})))
                .hasMessage("line 1: closed early");
    }

    private String report(String transcript, Behaviour behaviour) {
        try (var server = new TestServer(behaviour)) {
            stop = server::stopListening;
            return report(transcript, server);
        }
    }

    private String report(String transcript, TestServer server) {
        return missed(transcript, server).toString().replace(":" + server.port(), ":PORT");
    }

    private Missed missed(String transcript, TestServer server) {
        var clock = new AtomicLong();
        var player = new Player("127.0.0.1", server.port()).console(console);
        player.calling(caller).command("./mvnw verify -Dtranscript=test");
        player.limits = limits;
        player.nanoTime = () -> clock.getAndAdd(1_000_000);
        player.threads = threads;
        var missed =
                catchThrowableOfType(
                        Missed.class,
                        () -> player.play(Transcript.parse("test.txt", transcript), way));
        assertThat(missed).isNotNull();
        miss = missed.miss();
        return missed;
    }
}
