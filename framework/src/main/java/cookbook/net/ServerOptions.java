package cookbook.net;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * What a server needs to know: where it listens, and the limits to what an untrusted client can
 * make it do. Start from {@link #port(int)}, which has the defaults of everything else.
 *
 * <p><b>Memory.</b> Whatever a client does, the server holds no more than about {@code 2 *
 * inboxCapacity} of its messages: those that wait for the handler, and those that wait for the
 * client to accept them. With the defaults, a malicious client can make it hold 4.5 MiB if messages
 * are bytes or text in ISO-8859-1, 9 MiB if they are other text or lines in ISO-8859-1, and 18 MiB
 * if they are other lines. A server for untrusted clients needs a heap of 32 MiB plus {@code
 * maxConnections} times that, or lower limits; see {@code SECURITY.md}.
 *
 * @param host the name or address of the interface to listen on. Default {@code 127.0.0.1}: only
 *     this machine can connect; {@code 0.0.0.0} means all interfaces
 * @param port 1 to 65535, or 0 for any free one; {@link ServerCore#port()} says which
 * @param backlog how many clients can wait in the accept queue: connected, but not accepted yet.
 *     Default 1024; the operating system can have a lower limit of its own. A client waits there
 *     only while {@code maxConnections} are open
 * @param maxConnections how many connections can be open at a time. Default 10,000. Further clients
 *     wait in the accept queue, and the log says so; when that is full, the operating system
 *     refuses them or lets them try again. Every connection needs a file descriptor: if the system
 *     allows fewer, that is the limit (less 16, which are kept in reserve), and the log says so
 * @param inboxCapacity how many messages the inbox of a handler can hold, and that of its
 *     connection. Inboxes between the parts of a pipeline have their own capacity. Default 64; 1 to
 *     1,000,000
 * @param idleTimeout when nothing has been read or written for this long, the handler gets a {@link
 *     SocketShutdown} with {@link SocketShutdown.Reason#IDLE}; when it ends, the connection closes.
 *     Default 10 minutes; 0.01 seconds to a year. It also ends connections whose client has
 *     vanished without closing. If it is shorter than the write timeout, it comes first while a
 *     write waits
 * @param writeTimeout when the client has accepted nothing of what is being written for this long,
 *     the connection is aborted, and the handler gets {@link SocketShutdown.Reason#NOT_READING}. A
 *     client that reads 150 KiB within this time is safe; a slower one can be cut off, because
 *     operating systems report progress only in such steps. It also limits the TLS handshake.
 *     Default 30 seconds; 0.01 seconds to a year. Both timeouts take effect late by at most a tenth
 *     of their length, and by at most a second
 * @param drainTime how long handlers can take to finish when the server stops, after they got
 *     {@link SocketShutdown.Reason#SERVER_STOPPING} and before they are aborted. Default 1 second;
 *     0 to a year. The whole stop takes at most 3 seconds longer
 * @param lingerTimeout how long a client can be silent after the server has sent its last byte,
 *     before the server closes the socket. Until then it discards what the client still sends: a
 *     close with unread bytes would be a reset, and the client could lose the end of the reply.
 *     Default 5 seconds; 0 to a year
 * @param lingerTime how long that can last altogether. Default 30 seconds; 0 to a year. While the
 *     server stops, both end with the drain time
 * @param tls the server's key and certificate, if it speaks TLS; the version is 1.3. Default none:
 *     plain text. There is no property for it
 */
public record ServerOptions(
        String host,
        int port,
        int backlog,
        int maxConnections,
        int inboxCapacity,
        Duration idleTimeout,
        Duration writeTimeout,
        Duration drainTime,
        Duration lingerTimeout,
        Duration lingerTime,
        Optional<SSLContext> tls) {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * @throws IllegalArgumentException if a value is out of range; the message, for people, says
     *     which
     */
    public ServerOptions {
        check("port", port, 0, 65_535);
        check("backlog", backlog, 1, 65_535);
        check("maxConnections", maxConnections, 1, Integer.MAX_VALUE);
        check("inboxCapacity", inboxCapacity, 1, 1_000_000);
        check("idleTimeout", idleTimeout, SHORTEST);
        check("writeTimeout", writeTimeout, SHORTEST);
        check("drainTime", drainTime, Duration.ZERO);
        check("lingerTimeout", lingerTimeout, Duration.ZERO);
        check("lingerTime", lingerTime, Duration.ZERO);
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be empty");
        }
    }

    /** The defaults, on this port. */
    public static ServerOptions port(int port) {
        var draft = new Draft();
        draft.port = port;
        return draft.done();
    }

    public ServerOptions withHost(String host) {
        return with(draft -> draft.host = host);
    }

    public ServerOptions withPort(int port) {
        return with(draft -> draft.port = port);
    }

    public ServerOptions withBacklog(int backlog) {
        return with(draft -> draft.backlog = backlog);
    }

    public ServerOptions withMaxConnections(int maxConnections) {
        return with(draft -> draft.maxConnections = maxConnections);
    }

    public ServerOptions withInboxCapacity(int inboxCapacity) {
        return with(draft -> draft.inboxCapacity = inboxCapacity);
    }

    public ServerOptions withIdleTimeout(Duration idleTimeout) {
        return with(draft -> draft.idleTimeout = idleTimeout);
    }

    public ServerOptions withWriteTimeout(Duration writeTimeout) {
        return with(draft -> draft.writeTimeout = writeTimeout);
    }

    public ServerOptions withDrainTime(Duration drainTime) {
        return with(draft -> draft.drainTime = drainTime);
    }

    public ServerOptions withLingerTimeout(Duration lingerTimeout) {
        return with(draft -> draft.lingerTimeout = lingerTimeout);
    }

    public ServerOptions withLingerTime(Duration lingerTime) {
        return with(draft -> draft.lingerTime = lingerTime);
    }

    /**
     * These options, with TLS. To try it, make a key with {@code keytool -genkeypair -keyalg EC
     * -dname CN=localhost -keystore keys.p12 -storepass changeit}, and talk to the server with
     * {@code openssl s_client -quiet -connect 127.0.0.1:1500}.
     *
     * {@snippet :
     * char[] password = "changeit".toCharArray();
     * var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
     * keys.init(KeyStore.getInstance(new File("keys.p12"), password), password);
     * var tls = SSLContext.getInstance("TLS");
     * tls.init(keys.getKeyManagers(), null, null);
     * new SimpleServer<>(Echo::new, Codec.bytes(), ServerOptions.port(1500).withTls(tls)).run();
     * }
     *
     * @param tls has the server's key and certificate
     */
    public ServerOptions withTls(SSLContext tls) {
        return with(draft -> draft.tls = Optional.of(tls));
    }

    private ServerOptions with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s must be from %s to %s, not %s",
                            name,
                            least,
                            most,
                            value));
        }
    }

    private static void check(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s must be from %s to %s seconds, not %s",
                            name,
                            seconds(least),
                            seconds(LONGEST),
                            seconds(value)));
        }
    }

    /** As people write it, such as {@code 60} or {@code 0.5}. */
    static String seconds(Duration time) {
        return new BigDecimal(time.toMillis())
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Options in the making, starting from the defaults. */
    private static final class Draft {

        String host = "127.0.0.1";
        int port;
        int backlog = 1024;
        int maxConnections = 10_000;
        int inboxCapacity = 64;
        Duration idleTimeout = Duration.ofMinutes(10);
        Duration writeTimeout = Duration.ofSeconds(30);
        Duration drainTime = Duration.ofSeconds(1);
        Duration lingerTimeout = Duration.ofSeconds(5);
        Duration lingerTime = Duration.ofSeconds(30);
        Optional<SSLContext> tls = Optional.empty();

        Draft() {}

        Draft(ServerOptions options) {
            host = options.host;
            port = options.port;
            backlog = options.backlog;
            maxConnections = options.maxConnections;
            inboxCapacity = options.inboxCapacity;
            idleTimeout = options.idleTimeout;
            writeTimeout = options.writeTimeout;
            drainTime = options.drainTime;
            lingerTimeout = options.lingerTimeout;
            lingerTime = options.lingerTime;
            tls = options.tls;
        }

        ServerOptions done() {
            return new ServerOptions(
                    host,
                    port,
                    backlog,
                    maxConnections,
                    inboxCapacity,
                    idleTimeout,
                    writeTimeout,
                    drainTime,
                    lingerTimeout,
                    lingerTime,
                    tls);
        }
    }
}
