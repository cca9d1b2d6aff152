package cookbook.markov.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cookbook.testing.SystemWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.exceptions.JedisDataException;

/** What is said about a Redis that can't be used. */
class RedisClientsTest {

    private static void assertUnusable(ServerSocket server, String why) {
        var address = "redis://127.0.0.1:" + server.getLocalPort();
        assertThatThrownBy(() -> RedisClients.connect(RedisAddress.of(address)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot use the chain at " + address + ": " + why);
    }

    @Test
    void one_that_is_not_there_is_reported_in_one_line() throws Exception {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.close();
        assertUnusable(server, SystemWords.connectionRefused());
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void so_is_one_that_never_answers() throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertUnusable(server, "no answer within 1 s");
        }
    }

    @Test
    void so_is_something_else_that_answers() throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answerAsIfByHttp(server));
            assertUnusable(server, "Unknown reply: H");
        }
    }

    @Test
    void a_refusal_that_is_a_page_long_is_reported_in_a_few_words() {
        assertThat(
                        RedisTrouble.reason(
                                new JedisDataException("DENIED Redis is running in protected ...")))
                .isEqualTo("it is in protected mode, which rejects remote connections");
    }

    private static void answerAsIfByHttp(ServerSocket server) {
        try {
            while (true) {
                try (var socket = server.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
                    socket.getInputStream().read(new byte[1_000]);
                }
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }
}
