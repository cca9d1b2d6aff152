package cookbook.transcript;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * How long a play waits.
 *
 * @param step for something that must come, before its absence is a failure
 * @param silence for something that must not come, before its absence counts as silence
 */
public record Limits(Duration step, Duration silence) {

    private static final int STEPS_IN_A_PLAY = 12;
    private static final Duration IMPATIENT_STEP = Duration.ofSeconds(1);

    /** From the properties {@code transcript.timeout} and {@code transcript.silence}. */
    public static Limits from(UnaryOperator<String> properties) {
        return new Limits(
                duration(properties, "transcript.timeout", "5"),
                duration(properties, "transcript.silence", "0.2"));
    }

    /**
     * How long a client that leaves is checked for more bytes. A second answer comes right after
     * the first, so this needs less time than a silence.
     */
    Duration parting() {
        return silence.dividedBy(4);
    }

    /**
     * For use after a transcript has failed: finding out which others fail too takes less patience.
     */
    Limits ofImpatience() {
        return step.compareTo(IMPATIENT_STEP) < 0 ? this : new Limits(IMPATIENT_STEP, silence);
    }

    /**
     * How long a whole play can take, so that a server that does not start or stop is a failure.
     */
    Duration play() {
        return step.multipliedBy(STEPS_IN_A_PLAY);
    }

    private static Duration duration(
            UnaryOperator<String> properties, String name, String otherwise) {
        var value = Objects.requireNonNullElse(properties.apply(name), otherwise);
        try {
            var duration = Duration.parse(value.startsWith("P") ? value : "PT" + value + "S");
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeParseException unreadable) {
            // reported below
        }
        throw new IllegalArgumentException(
                String.format(
                        Locale.ROOT,
                        "-D%s=%s: expected seconds, such as 5 or 0.5, or an ISO-8601 duration, such as PT5S",
                        name,
                        value));
    }

    /** As a report shows it: {@code 200 ms} or {@code 5 s}. */
    static String inWords(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
