package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.testing.CapturedLog;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of a server that dies, or gets no thread, is noticed by what needs it. */
class PartsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final ServerOptions OPTIONS = ServerOptions.port(0);

    private final TrackedThreads threads = new TrackedThreads();
    private SimpleServer<String> server;

    private SimpleServer<String> server(
            Supplier<Component<String, String>> protocol, ServerOptions options) {
        server = new SimpleServer<>(protocol, Codec.lines(UTF_8, 100), options);
        return server;
    }

    @AfterEach
    void nothing_is_left() {
        server.close();
        await().dontCatchUncaughtExceptions()
                .untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    /** Once armed, the n-th caller gets no thread. */
    private final class FewThreads implements ThreadFactory {
        private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

        @Override
        public Thread newThread(Runnable task) {
            if (left.decrementAndGet() == 0) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return threads.newThread(task);
        }
    }

    @ParameterizedTest(name = "thread {0} of its three")
    @ValueSource(ints = {1, 2, 3})
    void a_connection_that_lacks_a_thread_ends_and_gives_its_place_to_the_next(int which)
            throws IOException {
        var few = new FewThreads();
        server(Handler::echo, OPTIONS.withMaxConnections(1)).activate(few);
        try (var _ = new CapturedLog(Component.class);
                var _ = new CapturedLog(Acceptor.class);
                var _ = new CapturedLog(Connections.class)) {
            try (var first = new Client(server.port())) {
                first.echo("hello\n");
            }
            await().dontCatchUncaughtExceptions().until(() -> threads.servingClients().isEmpty());
            few.left.set(which);
            try (var unlucky = new Client(server.port())) {
                assertThat(unlucky.readAll()).isEmpty();
            }

            try (var next = new Client(server.port())) {
                assertThat(next.echo("hello\n")).isEqualTo("hello\n");
            }
        }
    }

    @ParameterizedTest(name = "thread {0} of its two")
    @ValueSource(ints = {1, 2})
    void a_server_that_lacks_a_thread_for_one_of_its_parts_ends(int which) throws Exception {
        var few = new FewThreads();
        few.left.set(which);
        try (var log = new CapturedLog(Component.class)) {
            server(Handler::echo, OPTIONS).activate(few);

            assertThat(server.join(SOON)).isTrue();
            assertThat(log.messages()).containsExactly(server + " ended with an exception");
        }
        assertThatThrownBy(() -> new Client(server.port())).isInstanceOf(ConnectException.class);
    }

    /** A log that does this with whatever is logged by a class, or a package. */
    private static final class Log extends java.util.logging.Handler {
        private final Logger logger;
        private final Runnable action;

        Log(String name, Runnable action) {
            this.logger = Logger.getLogger(name);
            this.action = action;
            logger.addHandler(this);
            logger.setUseParentHandlers(false);
        }

        @Override
        public void publish(LogRecord entry) {
            action.run();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setUseParentHandlers(true);
        }
    }

    private static void diskIsFull() {
        throw new IllegalStateException("the disk is full");
    }

    private static Component<String, String> noHandler() {
        throw new IllegalStateException("no handlers today");
    }

    @Test
    void when_its_acceptor_dies_a_server_stops_and_says_why() throws Exception {
        var first = new AtomicInteger();
        server(() -> first.getAndIncrement() == 0 ? Handler.echo() : noHandler(), OPTIONS)
                .activate(threads);
        var failing = new Log(Acceptor.class.getName(), PartsTest::diskIsFull);
        try (var log = new CapturedLog(ServerCore.class);
                var _ = new CapturedLog(Component.class);
                var served = new Client(server.port())) {
            served.echo("hello\n");
            try (var client = new Client(server.port())) {
                assertThat(client.readAll()).isEmpty();
            }

            assertThat(server.join(SOON)).isTrue();
            assertThat(served.readAll()).as("a clean close").isEmpty();
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .matches("SimpleServer-\\d+ is stopping because Acceptor-\\d+ has ended");
            assertThatThrownBy(() -> new Client(server.port()))
                    .isInstanceOf(ConnectException.class);
        } finally {
            failing.close();
        }
    }

    @Test
    void even_if_nothing_at_all_can_be_logged_it_stops() throws Exception {
        server(PartsTest::noHandler, OPTIONS).activate(threads);
        var failing = new Log("cookbook", PartsTest::diskIsFull);
        try (var client = new Client(server.port())) {
            assertThat(client.readAll()).isEmpty();

            assertThat(server.join(SOON)).isTrue();
        } finally {
            failing.close();
        }
    }

    @Test
    void a_handler_and_a_log_that_both_fail_end_their_own_connection_only() throws IOException {
        Handler.Main<String, String> fussy =
                self -> {
                    throw new IllegalArgumentException(self.inbox.receive());
                };
        var first = new AtomicInteger();
        server(() -> first.getAndIncrement() == 0 ? Handler.echo() : new Handler<>(fussy), OPTIONS)
                .activate(threads);
        var failing = new Log(Component.class.getName(), PartsTest::diskIsFull);
        try (var other = new Client(server.port())) {
            other.echo("hello\n");
            try (var client = new Client(server.port())) {
                assertThat(client.send("what?\n").readAll()).isEmpty();
            }
            assertThat(other.echo("still here\n")).isEqualTo("still here\n");
        } finally {
            failing.close();
        }
    }

    @Test
    void a_handler_hears_about_bad_input_even_if_that_can_not_be_logged() throws IOException {
        Handler.Main<String, String> polite =
                self -> self.outbox.send("sorry: " + self.control.receive());
        server(() -> new Handler<>(polite), OPTIONS).activate(threads);
        var failing = new Log("cookbook", PartsTest::diskIsFull);
        try (var client = new Client(server.port())) {
            client.send("x".repeat(200));

            assertThat(client.readAll()).isEqualTo("sorry: SocketShutdown[reason=BAD_INPUT]\n");
        } finally {
            failing.close();
        }
    }

    @Test
    void while_the_log_blocks_at_the_connection_limit_connections_still_end() throws IOException {
        var logging = new CountDownLatch(1);
        var unblocked = new CountDownLatch(1);
        Runnable blocked =
                () -> {
                    logging.countDown();
                    try {
                        unblocked.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                };
        server(Handler::echo, OPTIONS.withMaxConnections(2)).activate(threads);
        var log = new Log(Connections.class.getName(), blocked);
        try (var one = new Client(server.port());
                var other = new Client(server.port())) {
            one.echo("hello\n");
            other.echo("hello\n");
            await().dontCatchUncaughtExceptions().until(() -> logging.getCount() == 0);

            assertThat(one.shutdownOutput().readAll()).isEmpty();
            assertThat(other.shutdownOutput().readAll()).isEmpty();
            await().dontCatchUncaughtExceptions()
                    .untilAsserted(() -> assertThat(threads.servingClients()).isEmpty());
        } finally {
            unblocked.countDown();
            log.close();
        }
    }
}
