package cookbook.markov.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisException;

class ConversationsTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void a_conversation_has_its_outcome_or_its_own_trouble() {
        var conversations = new Conversations(1, LONG, LONG);

        assertThat(conversations.have(() -> "hello")).isEqualTo("hello");
        assertThatThrownBy(
                        () ->
                                conversations.have(
                                        () -> {
                                            throw new JedisException("busy");
                                        }))
                .isInstanceOf(JedisException.class)
                .hasMessage("busy");
    }

    @Test
    void one_that_takes_too_long_is_ended_and_its_socket_is_closed() throws Exception {
        var conversations = new Conversations(1, LONG, SOON);
        var closed = new CountDownLatch(1);
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var socket = new Socket(silent.getInetAddress(), silent.getLocalPort())) {
            assertThatThrownBy(() -> conversations.have(() -> read(socket, closed)))
                    .isInstanceOf(JedisException.class)
                    .hasMessageStartingWith("no answer within ");

            closed.await();
            assertThat(socket.isClosed()).isTrue();
        }
        assertThat(conversations.have(() -> "next")).isEqualTo("next");
    }

    private static int read(Socket socket, CountDownLatch closed) {
        try {
            return socket.getInputStream().read();
        } catch (IOException end) {
            closed.countDown();
            throw new UncheckedIOException(end);
        }
    }

    @Test
    void more_than_there_are_turns_wait_for_theirs() {
        var conversations = new Conversations(1, SOON, LONG);
        var over = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var first =
                Thread.startVirtualThread(
                        () ->
                                conversations.have(
                                        () -> {
                                            begun.countDown();
                                            awaitUninterrupted(over);
                                            return "";
                                        }));
        awaitUninterrupted(begun);

        assertThatThrownBy(() -> conversations.have(() -> "second"))
                .isInstanceOf(JedisException.class)
                .hasMessageStartingWith("no turn within ");

        over.countDown();
        await().until(() -> !first.isAlive());
        assertThat(conversations.have(() -> "third")).isEqualTo("third");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hurry) {
            throw new AssertionError(hurry);
        }
    }

    @Test
    void a_thread_that_is_interrupted_leaves_it_and_stays_interrupted() {
        var conversations = new Conversations(1, LONG, LONG);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> conversations.have(() -> "hello"))
                .isInstanceOf(JedisException.class)
                .hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
