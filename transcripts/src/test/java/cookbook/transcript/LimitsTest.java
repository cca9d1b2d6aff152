package cookbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Test
    void a_step_can_take_five_seconds_and_a_silence_is_200_milliseconds() {
        assertThat(Limits.from(_ -> null))
                .isEqualTo(new Limits(Duration.ofSeconds(5), Duration.ofMillis(200)));
    }

    @ParameterizedTest
    @CsvSource({"2, 2 s", "0.25, 250 ms", "1.5, 1500 ms", "PT0.5S, 500 ms", "PT1M, 60 s"})
    void both_can_be_set_in_seconds_or_as_a_duration(String value, String inWords) {
        var timeout = Limits.from(Map.of("transcript.timeout", value)::get).step();
        var silence = Limits.from(Map.of("transcript.silence", value)::get).silence();

        assertThat(Limits.inWords(timeout)).isEqualTo(inWords);
        assertThat(silence).isEqualTo(timeout);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "5s", "0", "-1", "PT"})
    void everything_else_is_refused(String value) {
        assertThatThrownBy(() -> Limits.from(Map.of("transcript.timeout", value)::get))
                .hasMessage(
                        "-Dtranscript.timeout=%s: expected seconds, such as 5 or 0.5, or an ISO-8601"
                                + " duration, such as PT5S",
                        value);
    }
}
