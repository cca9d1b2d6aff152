package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTest {

    private static ServerOptions overridden(String... namesAndValues) {
        var properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ServerOptions.port(1500).overriddenBy(properties);
    }

    @Test
    void a_server_stays_on_loopback_by_default() {
        assertThat(ServerOptions.port(1500).host()).isEqualTo("127.0.0.1");
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
                                "codec", "lines",
                                "lineLength", "8",
                                "backlog", "2",
                                "maxConnections", "3",
                                "inboxCapacity", "4",
                                "idleTimeout", "5.5",
                                "writeTimeout", "6",
                                "drainTime", "0"))
                .isEqualTo(
                        new ServerOptions(
                                "::1",
                                7,
                                Framing.LINES,
                                8,
                                2,
                                3,
                                4,
                                Duration.ofMillis(5500),
                                Duration.ofSeconds(6),
                                Duration.ZERO,
                                Optional.empty()));
    }

    @Test
    void the_codec_for_text_is_of_the_framing_and_line_length_that_were_told() throws Exception {
        var lines = ServerOptions.port(0).withFraming(Framing.LINES).withLineLength(5);
        var decoder = lines.textCodec(UTF_8).decoder();
        var heard = new ArrayList<String>();

        decoder.decode("12345\n".getBytes(UTF_8), heard::add);

        assertThat(heard).containsExactly("12345");
        assertThatThrownBy(() -> decoder.decode("123456\n".getBytes(UTF_8), heard::add))
                .hasMessage("a line longer than 5 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    port           | 65536   | port must be from 0 to 65535, not 65536
                    port           | -1      | port must be from 0 to 65535, not -1
                    port           | http    | port must be a whole number, not 'http'
                    port           | 99999999999 | port must be a whole number, not '99999999999'
                    port           | ''      | port must be a whole number, not ''
                    host           | ' '     | host must not be empty
                    codec          | words   | codec must be text or lines, not 'words'
                    lineLength     | 0       | lineLength must be from 1 to 1073741824, not 0
                    backlog        | 0       | backlog must be from 1 to 65535, not 0
                    maxConnections | 0       | maxConnections must be from 1 to 2147483647, not 0
                    inboxCapacity  | 0       | inboxCapacity must be from 1 to 1000000, not 0
                    idleTimeout    | 0       | idleTimeout must be from 0.01 to 31536000 seconds, not 0
                    idleTimeout    | soon    | idleTimeout must be a number of seconds, not 'soon'
                    idleTimeout    | 1e99    | idleTimeout must be a number of seconds, not '1e99'
                    writeTimeout   | 0.001   | writeTimeout must be from 0.01 to 31536000 seconds, not 0.001
                    drainTime      | -1      | drainTime must be from 0 to 31536000 seconds, not -1
                    """)
    void a_value_that_can_not_be_is_refused_in_one_line(String name, String value, String says) {
        assertThatThrownBy(() -> overridden(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(says);
    }
}
