package cookbook.markov.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Makes clients of a Redis, and decides how patient they are with it. */
final class RedisClients {

    /**
     * How long a conversation can take, including everything it needs: name, connection, answers.
     */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The part of that time that the look-up of the name can take. */
    private static final Duration LOOK_UP = PATIENCE.minusMillis(100);

    /** How many conversations one server can have at a time; further ones take turns. */
    private static final int CONNECTIONS = 32;

    /** How long a conversation can wait for its turn. */
    private static final Duration TURN = Duration.ofSeconds(3);

    private static final HostNames HOSTS = new HostNames(LOOK_UP);

    private RedisClients() {}

    /** Uses a client that {@link #connect} has made. */
    static Conversations conversations() {
        return new Conversations(CONNECTIONS, TURN, PATIENCE);
    }

    /**
     * Connects to this Redis, or to the whole Redis Cluster that it belongs to.
     *
     * @throws UncheckedIOException if that fails; the message is for people
     */
    static UnifiedJedis connect(RedisAddress address) {
        PoolLog.silence();
        HostNames.forgetAfter(PATIENCE);
        UnifiedJedis one = null;
        try {
            one = one(address);
            if (!one.info("cluster").contains("cluster_enabled:1")) {
                return one;
            }
            one.close();
            return cluster(address);
        } catch (JedisException trouble) {
            if (one != null) {
                one.close();
            }
            var why = RedisTrouble.reason(trouble);
            throw new UncheckedIOException(
                    "cannot use the chain at " + address + ": " + why, new IOException(trouble));
        }
    }

    private static UnifiedJedis one(RedisAddress address) {
        return RedisClient.builder()
                .hostAndPort(address.hostAndPort())
                .clientConfig(config(address))
                .poolConfig(pool())
                .build();
    }

    private static UnifiedJedis cluster(RedisAddress address) {
        return RedisClusterClient.builder()
                .nodes(Set.of(address.hostAndPort()))
                .clientConfig(config(address))
                .poolConfig(pool())
                .maxAttempts(2)
                .build();
    }

    private static JedisClientConfig config(RedisAddress address) {
        var config =
                DefaultJedisClientConfig.builder()
                        .resp2()
                        .timeoutMillis((int) PATIENCE.toMillis())
                        .hostAndPortMapper(RedisClients::lookUp)
                        .user(address.user())
                        .password(address.password())
                        .database(address.database());
        if (address.tls()) {
            config.sslOptions(SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build());
        }
        return config.build();
    }

    /** Jedis looks up the name once more, which is answered from the cache. */
    private static HostAndPort lookUp(HostAndPort redis) {
        try {
            HOSTS.lookUp(redis.getHost());
            return redis;
        } catch (UnknownHostException none) {
            throw new JedisConnectionException(none);
        } catch (SocketTimeoutException silence) {
            throw new JedisConnectionException(silence.getMessage());
        }
    }

    /**
     * Idle connections are tested every second, so that no connection is used that a Redis left
     * behind when it went away and came back.
     */
    private static ConnectionPoolConfig pool() {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(PATIENCE);
        pool.setTestWhileIdle(true);
        pool.setTimeBetweenEvictionRuns(PATIENCE);
        return pool;
    }
}
