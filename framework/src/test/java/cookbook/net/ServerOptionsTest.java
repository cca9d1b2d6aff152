package cookbook.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTest {

    private static final ServerOptions DEFAULTS = ServerOptions.port(1500);

    @Test
    void a_server_stays_on_loopback_by_default() {
        assertThat(DEFAULTS.host()).isEqualTo("127.0.0.1");
    }

    @Test
    void an_option_that_is_changed_leaves_the_others_as_they_are() {
        List<UnaryOperator<ServerOptions>> there =
                List.of(
                        options -> options.withHost("::1"),
                        options -> options.withPort(7),
                        options -> options.withBacklog(2),
                        options -> options.withMaxConnections(3),
                        options -> options.withInboxCapacity(4),
                        options -> options.withIdleTimeout(Duration.ofSeconds(5)),
                        options -> options.withWriteTimeout(Duration.ofSeconds(6)),
                        options -> options.withDrainTime(Duration.ZERO));
        UnaryOperator<ServerOptions> back =
                options ->
                        options.withHost(DEFAULTS.host())
                                .withPort(DEFAULTS.port())
                                .withBacklog(DEFAULTS.backlog())
                                .withMaxConnections(DEFAULTS.maxConnections())
                                .withInboxCapacity(DEFAULTS.inboxCapacity())
                                .withIdleTimeout(DEFAULTS.idleTimeout())
                                .withWriteTimeout(DEFAULTS.writeTimeout())
                                .withDrainTime(DEFAULTS.drainTime());

        assertThat(there)
                .allSatisfy(
                        change -> {
                            assertThat(change.apply(DEFAULTS)).isNotEqualTo(DEFAULTS);
                            assertThat(back.apply(change.apply(DEFAULTS))).isEqualTo(DEFAULTS);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "65536, 'port must be from 0 to 65535, not 65536'",
        "-1, 'port must be from 0 to 65535, not -1'"
    })
    void a_value_out_of_range_is_refused(int port, String says) {
        assertThatThrownBy(() -> ServerOptions.port(port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(says);
    }
}
