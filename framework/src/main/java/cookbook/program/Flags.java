package cookbook.program;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Function;

/**
 * Options as they come from the command line, {@code -Dname=value}. A value that can't be used
 * throws an {@link IllegalArgumentException} whose message is for people.
 */
public record Flags(Properties properties) {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1, -9);

    public String text(String name, String otherwise) {
        return properties.getProperty(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return parsed(name, otherwise, Integer::valueOf, "a whole number");
    }

    public Duration seconds(String name, Duration otherwise) {
        return parsed(name, otherwise, Flags::seconds, "a number of seconds");
    }

    private static Duration seconds(String text) {
        return Duration.ofNanos(new BigDecimal(text).multiply(NANOS).longValueExact());
    }

    /**
     * The value of this name, parsed.
     *
     * @param otherwise what it is if there is none
     * @param parse throws an {@link IllegalArgumentException} or {@link ArithmeticException} if it
     *     can't
     * @param kind what the value must be, for the message
     */
    public <T> T parsed(String name, T otherwise, Function<String, T> parse, String kind) {
        String text = properties.getProperty(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return parse.apply(text.strip());
        } catch (ArithmeticException | IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "%s must be %s, not '%s'".formatted(name, kind, text));
        }
    }
}
