package cookbook.markov.redis;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Silences the log of Jedis's connection pool, which describes, with a stack trace, each idle
 * connection that a Redis has left behind. {@link RedisChain} says once that Redis is down.
 */
final class PoolLog {

    /** Kept in a field, because a logger that is garbage collected forgets its level. */
    private static final Logger LOG = Logger.getLogger("redis.clients.jedis.ConnectionFactory");

    private PoolLog() {}

    /** Applies to this whole JVM. */
    static void silence() {
        LOG.setLevel(Level.OFF);
    }
}
