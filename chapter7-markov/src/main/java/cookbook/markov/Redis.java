package cookbook.markov;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Where a Redis is, and how patient one is with it.
 *
 * @param address with the password, if there is one
 */
record Redis(URI address) {

    /** How long it may take to connect, and to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** As many conversations go on at a time, from one server; more take turns. */
    private static final int CONNECTIONS = 32;

    /** How long it may take until it is one's turn. */
    private static final Duration TURN = Duration.ofSeconds(3);

    private static final int DEFAULT_PORT = 6379;

    /** It would tell, with a stack trace, of each idle connection that a Redis has left behind. */
    private static final Logger LOG_OF_THE_POOL =
            Logger.getLogger("redis.clients.jedis.ConnectionFactory");

    static {
        LOG_OF_THE_POOL.setLevel(Level.OFF);
    }

    /**
     * @param address {@code redis://host:port}, {@code redis://:password@host:port}, or with a user
     *     before the colon; with {@code rediss} for TLS
     * @throws IllegalArgumentException if it is no such address; the message, for people, does not
     *     repeat it, since there may be a password in it
     */
    static Redis at(String address) {
        try {
            var redis = new Redis(new URI(address));
            if (redis.isComplete()) {
                return redis;
            }
        } catch (URISyntaxException | NumberFormatException none) {
            // told below
        }
        throw new IllegalArgumentException(
                "chain must be memory, redis://host:port or redis://:password@host:port");
    }

    private boolean isComplete() {
        boolean isRedis =
                JedisURIHelper.isRedisScheme(address) || JedisURIHelper.isRedisSSLScheme(address);
        int port = address.getPort();
        return isRedis
                && address.getHost() != null
                && port != 0
                && port < 65_536
                && (address.getUserInfo() == null || address.getUserInfo().contains(":"))
                && JedisURIHelper.getDBIndex(address) >= 0;
    }

    /**
     * Connects to it, or to all of the Redis Cluster that it belongs to.
     *
     * @throws UncheckedIOException if that can't be; the message is for people
     */
    UnifiedJedis connect() {
        lookUpNamesAnew();
        UnifiedJedis one = null;
        try {
            one = one();
            if (!one.info("cluster").contains("cluster_enabled:1")) {
                return one;
            }
            one.close();
            return cluster();
        } catch (JedisException trouble) {
            if (one != null) {
                one.close();
            }
            var why = "cannot use the chain at %s: %s".formatted(this, reason(trouble));
            throw new UncheckedIOException(why, new IOException(trouble));
        }
    }

    /**
     * A Redis that comes back may have another address than before, and no name while it is away.
     * This JVM would believe that for half a minute, and not to find it for ten seconds.
     */
    private static void lookUpNamesAnew() {
        var seconds = "" + PATIENCE.toSeconds();
        Security.setProperty("networkaddress.cache.ttl", seconds);
        Security.setProperty("networkaddress.cache.negative.ttl", seconds);
    }

    private UnifiedJedis one() {
        return RedisClient.builder()
                .hostAndPort(hostAndPort())
                .clientConfig(client())
                .poolConfig(pool())
                .build();
    }

    private UnifiedJedis cluster() {
        return RedisClusterClient.builder()
                .nodes(Set.of(hostAndPort()))
                .clientConfig(client())
                .poolConfig(pool())
                .maxAttempts(2)
                .build();
    }

    private HostAndPort hostAndPort() {
        return new HostAndPort(
                address.getHost(), address.getPort() < 0 ? DEFAULT_PORT : address.getPort());
    }

    private JedisClientConfig client() {
        var client =
                DefaultJedisClientConfig.builder()
                        .resp2()
                        .timeoutMillis((int) PATIENCE.toMillis())
                        .user(JedisURIHelper.getUser(address))
                        .password(JedisURIHelper.getPassword(address))
                        .database(JedisURIHelper.getDBIndex(address));
        if (JedisURIHelper.isRedisSSLScheme(address)) {
            client.sslOptions(SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build());
        }
        return client.build();
    }

    /**
     * Connections that nobody uses are tried every second, so that after a Redis has gone and come
     * back nobody gets one that leads nowhere.
     */
    private static ConnectionPoolConfig pool() {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setFairness(true);
        pool.setMaxWait(TURN);
        pool.setTestWhileIdle(true);
        pool.setTimeBetweenEvictionRuns(PATIENCE);
        return pool;
    }

    /** What went wrong, for people. */
    static String reason(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return "unknown host";
                }
                case SocketTimeoutException _ -> {
                    return "no answer within %d s".formatted(PATIENCE.toSeconds());
                }
                default -> {
                    // its cause may tell more
                }
            }
        }
        var said = String.valueOf(trouble.getMessage());
        if (said.startsWith("NOAUTH")) {
            return "it wants a password";
        }
        if (said.startsWith("WRONGPASS")) {
            return "wrong user or password";
        }
        if (said.startsWith("DENIED")) {
            return "it is in protected mode, which lets nobody in from elsewhere";
        }
        return trouble.getSuppressed().length == 0 ? said : trouble.getSuppressed()[0].getMessage();
    }

    /** The address without user and password. */
    @Override
    public String toString() {
        return address.getScheme() + "://" + hostAndPort();
    }
}
