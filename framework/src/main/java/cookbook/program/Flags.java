package cookbook.program;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Options from the command line, {@code -Dname=value}. An invalid value throws an {@link
 * IllegalArgumentException} whose message is for people. Any thread can call any method.
 *
 * <p>They remember which names were read, so that {@link Program} can refuse those that the program
 * does not read.
 */
public final class Flags {

    private static final Flags COMMAND_LINE = new Flags(System.getProperties());

    private static final BigDecimal NANOS = BigDecimal.valueOf(1, -9);

    private final Properties properties;
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    Flags(Properties properties) {
        this.properties = properties;
    }

    /** The options that this program was started with. */
    public static Flags commandLine() {
        return COMMAND_LINE;
    }

    /** Whether this option was given, with or without a value. */
    public boolean has(String name) {
        read.add(name);
        return properties.getProperty(name) != null;
    }

    public String text(String name, String otherwise) {
        return has(name) ? properties.getProperty(name) : otherwise;
    }

    public int number(String name, int otherwise) {
        return parsed(name, otherwise, Integer::valueOf, "a whole number, such as " + otherwise);
    }

    /** A time, written in seconds, such as 60 or 0.5. */
    public Duration seconds(String name, Duration otherwise) {
        return parsed(name, otherwise, Flags::seconds, "a number of seconds, such as 60 or 0.5");
    }

    private static Duration seconds(String text) {
        return Duration.ofNanos(new BigDecimal(text).multiply(NANOS).longValueExact());
    }

    /**
     * The value of this option, parsed.
     *
     * @param otherwise the value if the option was not given
     * @param parse throws an {@link IllegalArgumentException} or {@link ArithmeticException} if the
     *     value is invalid
     * @param expected what the value must be, for the error message
     */
    public <T> T parsed(String name, T otherwise, Function<String, T> parse, String expected) {
        if (!has(name)) {
            return otherwise;
        }
        String text = properties.getProperty(name);
        try {
            return parse.apply(text.strip());
        } catch (ArithmeticException | IllegalArgumentException _) {
            throw new IllegalArgumentException("-D" + name + "=" + text + ": expected " + expected);
        }
    }

    /**
     * Call this when the program has read its options.
     *
     * @throws IllegalArgumentException if an option was given that should have been read, but was
     *     not; the message is for people
     */
    void refuseUnread() {
        UnreadFlags.refuse(UnreadFlags.typed(properties, System.getenv()), read);
    }
}
