package cookbook.net;

import cookbook.console.Flags;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/**
 * What a server may be told: where it listens, and the limits of what strangers can make it do.
 * Start from {@link #port(int)}, which has the default of everything else.
 *
 * @param host the name or address of the interface to listen on. Default {@code 127.0.0.1}: only
 *     this machine can connect; {@code 0.0.0.0} means all interfaces
 * @param port 1 to 65535, or 0 for any free one, which {@link ServerCore#port()} tells
 * @param framing what a message is, for protocols that leave the choice to whoever starts them, by
 *     {@link #textCodec}. Default {@link Framing#CHUNKS}
 * @param lineLength the most bytes of a line, where lines are messages; see {@link Codec#lines}.
 *     Default 65,536
 * @param backlog how many clients may wait, connected, until they are let in. Default 1024; the
 *     system may have a lower limit of its own
 * @param maxConnections how many connections may be open at a time. Default 10,000. More wait in
 *     the backlog, and when that is full the system refuses them, or lets them try again. Every
 *     connection needs a file descriptor
 * @param inboxCapacity how many messages the inbox of a handler holds, and that of its writer.
 *     Default 64. With chunks of 32 KiB, twice this number of them is what one client can make the
 *     server hold
 * @param idleTimeout after this time in which nothing was read or written, the handler is told
 *     {@link SocketShutdown.Reason#IDLE}; when it ends, the connection closes. Default 10 minutes
 * @param writeTimeout how long the peer may take to accept a write (at most 64 KiB) before the
 *     connection is broken off with {@link SocketShutdown.Reason#NOT_READING}. Default 30 seconds
 * @param drainTime how long the handlers may take to finish when the server stops, before they are
 *     stopped. Default 1 second
 */
public record ServerOptions(
        String host,
        int port,
        Framing framing,
        int lineLength,
        int backlog,
        int maxConnections,
        int inboxCapacity,
        Duration idleTimeout,
        Duration writeTimeout,
        Duration drainTime,
        Optional<SSLContext> tls) {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * @throws IllegalArgumentException if a value is out of its range, and says which
     */
    public ServerOptions {
        check("port", port, 0, 65_535);
        check("lineLength", lineLength, 1, 1 << 30);
        check("backlog", backlog, 1, 65_535);
        check("maxConnections", maxConnections, 1, Integer.MAX_VALUE);
        check("inboxCapacity", inboxCapacity, 1, 1_000_000);
        check("idleTimeout", idleTimeout, SHORTEST);
        check("writeTimeout", writeTimeout, SHORTEST);
        check("drainTime", drainTime, Duration.ZERO);
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be empty");
        }
    }

    /** The defaults, on this port. */
    public static ServerOptions port(int port) {
        return new ServerOptions(
                "127.0.0.1",
                port,
                Framing.CHUNKS,
                65_536,
                1024,
                10_000,
                64,
                Duration.ofMinutes(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Optional.empty());
    }

    /**
     * These options, but for what properties of the same names say: times in seconds, as in {@code
     * -DidleTimeout=0.5}, and the framing as {@code -Dcodec=text} or {@code -Dcodec=lines}.
     *
     * @throws IllegalArgumentException if a value can't be used; the message is for people
     */
    public ServerOptions overriddenBy(Properties properties) {
        var flags = new Flags(properties);
        return new ServerOptions(
                flags.text("host", host),
                flags.number("port", port),
                flags.parsed("codec", framing, Framing::named, "text or lines"),
                flags.number("lineLength", lineLength),
                flags.number("backlog", backlog),
                flags.number("maxConnections", maxConnections),
                flags.number("inboxCapacity", inboxCapacity),
                flags.seconds("idleTimeout", idleTimeout),
                flags.seconds("writeTimeout", writeTimeout),
                flags.seconds("drainTime", drainTime),
                tls);
    }

    public ServerOptions withHost(String host) {
        return new ServerOptions(
                host,
                port,
                framing,
                lineLength,
                backlog,
                maxConnections,
                inboxCapacity,
                idleTimeout,
                writeTimeout,
                drainTime,
                tls);
    }

    public ServerOptions withFraming(Framing framing) {
        return new ServerOptions(
                host,
                port,
                framing,
                lineLength,
                backlog,
                maxConnections,
                inboxCapacity,
                idleTimeout,
                writeTimeout,
                drainTime,
                tls);
    }

    public ServerOptions withLineLength(int lineLength) {
        return new ServerOptions(
                host,
                port,
                framing,
                lineLength,
                backlog,
                maxConnections,
                inboxCapacity,
                idleTimeout,
                writeTimeout,
                drainTime,
                tls);
    }

    public ServerOptions withBacklog(int backlog) {
        return new ServerOptions(
                host,
                port,
                framing,
                lineLength,
                backlog,
                maxConnections,
                inboxCapacity,
                idleTimeout,
                writeTimeout,
                drainTime,
                tls);
    }

    public ServerOptions withMaxConnections(int maxConnections) {
        return new ServerOptions(
                host,
                port,
                framing,
                lineLength,
                backlog,
                maxConnections,
                inboxCapacity,
                idleTimeout,
                writeTimeout,
                drainTime,
                tls);
    }

    public ServerOptions withInboxCapacity(int inboxCapacity) {
        return new ServerOptions(
                host,
                port,
                framing,
                lineLength,
                backlog,
                maxConnections,
                inboxCapacity,
                idleTimeout,
                writeTimeout,
                drainTime,
                tls);
    }

    public ServerOptions withIdleTimeout(Duration idleTimeout) {
        return new ServerOptions(
                host,
                port,
                framing,
                lineLength,
                backlog,
                maxConnections,
                inboxCapacity,
                idleTimeout,
                writeTimeout,
                drainTime,
                tls);
    }

    public ServerOptions withWriteTimeout(Duration writeTimeout) {
        return new ServerOptions(
                host,
                port,
                framing,
                lineLength,
                backlog,
                maxConnections,
                inboxCapacity,
                idleTimeout,
                writeTimeout,
                drainTime,
                tls);
    }

    public ServerOptions withDrainTime(Duration drainTime) {
        return new ServerOptions(
                host,
                port,
                framing,
                lineLength,
                backlog,
                maxConnections,
                inboxCapacity,
                idleTimeout,
                writeTimeout,
                drainTime,
                tls);
    }

    /**
     * These options, with TLS.
     *
     * @param tls with the server's key and certificate
     */
    public ServerOptions withTls(SSLContext tls) {
        return new ServerOptions(
                host,
                port,
                framing,
                lineLength,
                backlog,
                maxConnections,
                inboxCapacity,
                idleTimeout,
                writeTimeout,
                drainTime,
                Optional.of(tls));
    }

    /** The codec for text in this charset, by {@link #framing} and {@link #lineLength}. */
    public Codec<String> textCodec(Charset charset) {
        return switch (framing) {
            case CHUNKS -> Codec.text(charset);
            case LINES -> Codec.lines(charset, lineLength);
        };
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s must be from %d to %d, not %d".formatted(name, least, most, value));
        }
    }

    private static void check(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "%s must be from %s to %s seconds, not %s"
                            .formatted(name, seconds(least), seconds(LONGEST), seconds(value)));
        }
    }

    private static String seconds(Duration time) {
        return new BigDecimal(time.toMillis())
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString();
    }
}
