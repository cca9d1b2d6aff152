package cookbook.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cookbook.net.ServerOptions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFlagsTest {

    private static ServerOptions overridden(String... namesAndValues) {
        return ServerFlags.override(ServerOptions.port(1500), FlagsTest.flags(namesAndValues));
    }

    @Test
    void what_no_property_names_stays_as_it_is() {
        assertThat(overridden()).isEqualTo(ServerOptions.port(1500));
    }

    @Test
    void every_option_has_a_property_of_its_name() {
        assertThat(
                        overridden(
                                "host", "::1",
                                "port", " 7 ",
                                "backlog", "2",
                                "maxConnections", "3",
                                "inboxCapacity", "4",
                                "idleTimeout", "5.5",
                                "writeTimeout", "6",
                                "drainTime", "0",
                                "lingerTimeout", "7",
                                "lingerTime", "8"))
                .isEqualTo(
                        new ServerOptions(
                                "::1",
                                7,
                                2,
                                3,
                                4,
                                Duration.ofMillis(5500),
                                Duration.ofSeconds(6),
                                Duration.ZERO,
                                Duration.ofSeconds(7),
                                Duration.ofSeconds(8),
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    port           | 65536   | port must be from 0 to 65535, not 65536
                    port           | -1      | port must be from 0 to 65535, not -1
                    port           | http    | -Dport=http: expected a whole number, such as 1500
                    port           | 99999999999 | -Dport=99999999999: expected a whole number, such as 1500
                    port           | ''      | -Dport=: expected a whole number, such as 1500
                    host           | ' '     | host must not be empty
                    backlog        | 0       | backlog must be from 1 to 65535, not 0
                    maxConnections | 0       | maxConnections must be from 1 to 2147483647, not 0
                    inboxCapacity  | 0       | inboxCapacity must be from 1 to 1000000, not 0
                    idleTimeout    | 0       | idleTimeout must be from 0.01 to 31536000 seconds, not 0
                    idleTimeout    | soon    | -DidleTimeout=soon: expected a number of seconds, such as 60 or 0.5
                    idleTimeout    | 1e99    | -DidleTimeout=1e99: expected a number of seconds, such as 60 or 0.5
                    writeTimeout   | 0.001   | writeTimeout must be from 0.01 to 31536000 seconds, not 0.001
                    drainTime      | -1      | drainTime must be from 0 to 31536000 seconds, not -1
                    """)
    void an_invalid_value_is_refused_in_one_line(String name, String value, String says) {
        assertThatThrownBy(() -> overridden(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(says);
    }
}
