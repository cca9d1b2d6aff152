package cookbook.markov.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Makes clients of a Redis, and decides how patient they are with it. */
final class RedisClients {

    /** How long it can take to connect, and to answer. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** As many conversations go on at a time, from one server; more take turns. */
    private static final int CONNECTIONS = 32;

    /** How long it can take until it is one's turn. */
    private static final Duration TURN = Duration.ofSeconds(3);

    private RedisClients() {}

    /**
     * Connects to it, or to all of the Redis Cluster that it belongs to.
     *
     * @throws UncheckedIOException if that can't be; the message is for people
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
                    "cannot use the chain at %s: %s".formatted(address, why),
                    new IOException(trouble));
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
                        .user(address.user())
                        .password(address.password())
                        .database(address.database());
        if (address.tls()) {
            config.sslOptions(SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build());
        }
        return config.build();
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
}
