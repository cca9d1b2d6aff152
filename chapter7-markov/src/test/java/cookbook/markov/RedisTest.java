package cookbook.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.exceptions.JedisDataException;

/** Addresses, right and wrong, and what is said of a Redis that is not there. */
class RedisTest {

    @ParameterizedTest
    @CsvSource({
        "redis://example.org:1234, redis://example.org:1234",
        "redis://example.org, redis://example.org:6379",
        "redis://:s3cret@example.org:1234, redis://example.org:1234",
        "redis://joe:s3cret@example.org:1234/2, redis://example.org:1234",
        "rediss://[::1]:1234, rediss://[::1]:1234"
    })
    void an_address_is_shown_without_what_is_secret(String address, String shown) {
        assertThat(Redis.at(address)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s3cret",
                "redis:s3cret",
                "redis://",
                "redis://:s3cret@",
                "redis:// s3cret",
                "redis://s3cret@example.org",
                "http://:s3cret@example.org",
                "redis://:s3cret@example.org:port",
                "redis://:s3cret@example.org:0",
                "redis://:s3cret@example.org:65536",
                "redis://:s3cret@example.org/base"
            })
    void what_is_none_is_not_repeated(String address) {
        assertThatThrownBy(() -> Redis.at(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "chain must be memory, redis://host:port or"
                                + " redis://:password@host:port");
    }

    private static void assertUnusable(ServerSocket server, String why) {
        var address = "redis://127.0.0.1:" + server.getLocalPort();
        assertThatThrownBy(() -> Redis.at(address).connect())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot use the chain at " + address + ": " + why);
    }

    @Test
    void one_that_is_not_there_is_told_in_one_line() throws Exception {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.close();
        assertUnusable(server, "Connection refused");
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
    void a_refusal_that_is_a_page_long_is_told_in_a_few_words() {
        assertThat(Redis.reason(new JedisDataException("DENIED Redis is running in protected ...")))
                .isEqualTo("it is in protected mode, which lets nobody in from elsewhere");
    }

    private static void answerAsIfByHttp(ServerSocket server) {
        try {
            while (true) {
                try (var socket = server.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                    socket.getInputStream().read(new byte[1_000]);
                }
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }
}
