package cookbook.markov.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    @ParameterizedTest
    @CsvSource({
        "redis://example.org:1234, redis://example.org:1234",
        "redis://example.org, redis://example.org:6379",
        "redis://example.org/, redis://example.org:6379",
        "redis://:s3cret@example.org:1234, redis://example.org:1234",
        "redis://joe:s3cret@example.org:1234/2, redis://example.org:1234",
        "redis://my_project-redis_1:1234, redis://my_project-redis_1:1234",
        "rediss://[::1]:1234, rediss://[::1]:1234",
        "redis://[fe80::1%eth0], redis://[fe80::1%eth0]:6379"
    })
    void an_address_is_shown_without_what_is_secret(String address, String shown) {
        assertThat(RedisAddress.of(address)).hasToString(shown);
    }

    @Test
    void it_has_everything_that_it_takes_to_connect() {
        assertThat(RedisAddress.of("rediss://joe:s3cret@my_redis:1234/2"))
                .isEqualTo(new RedisAddress(true, "joe", "s3cret", "my_redis", 1234, 2));
        assertThat(RedisAddress.of("redis://[::1]").hostAndPort().getHost()).isEqualTo("::1");
        assertThat(RedisAddress.of("redis://:@example.org"))
                .isEqualTo(new RedisAddress(false, null, null, "example.org", 6379, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "p@ss p@ss",
                "a:b/c#d?e&f=g[h]i a:b/c#d?e&f=g[h]i",
                "1+1 1+1",
                "zażółć zażółć",
                "p%40ss p@ss",
                "100%25 100%",
                "%C3%A9%20%2f 'é /'",
            })
    void a_password_is_used_as_written_except_for_percent_escapes(String written, String password) {
        assertThat(RedisAddress.of("redis://joe:" + written + "@example.org:1234").password())
                .isEqualTo(password);
    }

    @Test
    void so_is_a_user() {
        assertThat(RedisAddress.of("redis://j%3Ao@e:s3cret@example.org").user()).isEqualTo("j:o@e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret%", "s3cret%2", "%zzs3cret"})
    void a_lone_percent_sign_gets_an_error_that_says_how_to_write_it(String password) {
        assertThatThrownBy(() -> RedisAddress.of("redis://:" + password + "@example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dchain has a percent sign in its user or password; write it as %25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999"})
    void a_port_out_of_range_is_refused(String port) {
        assertThatThrownBy(() -> RedisAddress.of("redis://:s3cret@example.org:" + port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        String.format(
                                Locale.ROOT,
                                "-Dchain has port %s; expected one from 1 to 65535",
                                Integer.valueOf(port)));
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
                "redis://:s3cret@example.org:",
                "redis://:s3cret@example.org:-1",
                "redis://:s3cret@example.org:655360",
                "redis://:s3cret@[::1",
                "redis://:s3cret@example.org/base",
                "redis://:s3cret@example.org/-1",
                "redis://:s3cret@example.org?db=1"
            })
    void an_invalid_address_is_not_repeated(String address) {
        assertThatThrownBy(() -> RedisAddress.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "-Dchain is not an address that can be used; expected memory,"
                                + " redis://HOST:PORT or redis://:PASSWORD@HOST:PORT");
    }
}
