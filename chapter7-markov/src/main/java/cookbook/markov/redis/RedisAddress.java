package cookbook.markov.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.HostAndPort;

/**
 * Where a Redis is, and who we are there.
 *
 * @param tls whether to speak TLS and check its certificate
 * @param user null if there is none
 * @param password null if there is none
 * @param port 1 to 65535
 * @param database the number of the database, usually 0
 */
record RedisAddress(
        boolean tls, String user, String password, String host, int port, int database) {

    private static final int DEFAULT_PORT = 6379;

    /**
     * We don't use Java's URI, because it rejects hosts with an underscore, which Docker Compose
     * makes, and passwords with characters that it wants escaped. The last @ ends the password.
     */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    """
                    (?xs) (?<scheme> rediss? ) ://
                    (?: (?<user> [^:]* ) : (?<password> .* ) @ )?
                    (?<host> [^\\s:/?\\#@\\[\\]]+ | \\[ [0-9a-fA-F:.]+ (?: % [\\w.-]+ )? ] )
                    (?: : (?<port> [0-9]{1,5} ) )?
                    (?: / (?<database> [0-9]{0,4} ) )?
                    """);

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    /**
     * @param address {@code redis://host:port}, {@code redis://:password@host:port}, or with a user
     *     before the colon; with {@code rediss} for TLS. In user and password, a percent sign is
     *     written {@code %25}, and any other character can be written in the same way, as its bytes
     *     in UTF-8
     * @throws IllegalArgumentException if it is not such an address; the message, for people, does
     *     not repeat it, because it can contain a password
     */
    static RedisAddress of(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "-Dchain is not an address that can be used; expected memory, redis://HOST:PORT"
                            + " or redis://:PASSWORD@HOST:PORT");
        }
        return new RedisAddress(
                parts.group("scheme").equals("rediss"),
                nullIfEmpty(unescaped(parts.group("user"))),
                nullIfEmpty(unescaped(parts.group("password"))),
                parts.group("host"),
                port(parts),
                database(parts));
    }

    private static String nullIfEmpty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String unescaped(String text) {
        if (text == null) {
            return null;
        }
        if (LONE_PERCENT.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "-Dchain has a percent sign in its user or password; write it as %25");
        }
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static int port(Matcher parts) {
        if (parts.group("port") == null) {
            return DEFAULT_PORT;
        }
        int port = Integer.parseInt(parts.group("port"));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "-Dchain has port " + port + "; expected one from 1 to 65535");
        }
        return port;
    }

    private static int database(Matcher parts) {
        var database = nullIfEmpty(parts.group("database"));
        return database == null ? 0 : Integer.parseInt(database);
    }

    HostAndPort hostAndPort() {
        return new HostAndPort(host.replaceAll("[\\[\\]]", ""), port);
    }

    /** The address without user and password. */
    @Override
    public String toString() {
        return (tls ? "rediss" : "redis") + "://" + host + ":" + port;
    }
}
