package cookbook.markov.redis;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The log of Jedis's connection pool. It describes, with a stack trace, each idle connection that a
 * Redis has left behind; {@link RedisChain} says once that Redis is away.
 */
final class PoolLog {

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("redis.clients.jedis.ConnectionFactory");

    private PoolLog() {}

    /** For all of this JVM. */
    static void silence() {
        LOG.setLevel(Level.OFF);
    }
}
