package cookbook.program;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Options as they come from the command line, {@code -Dname=value}. A value that can't be used
 * throws an {@link IllegalArgumentException} whose message is for people. Any thread can ask.
 *
 * <p>They remember which names were asked for, so that {@link Program} can refuse what the program
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

    /** Whether this name was given, with or without a value. */
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

    /** A time in seconds, such as 60 or 0.5. */
    public Duration seconds(String name, Duration otherwise) {
        return parsed(name, otherwise, Flags::seconds, "a number of seconds, such as 60 or 0.5");
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
     * @param expected what the value must be, for the message
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
     * To be called when the program has read its options.
     *
     * @throws IllegalArgumentException if something was typed that should have been read; the
     *     message is for people
     */
    void refuseUnread() {
        UnreadFlags.refuse(UnreadFlags.typed(properties, System.getenv()), read);
    }
}
