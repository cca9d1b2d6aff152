package cookbook.markov;

import cookbook.container.NeedsDocker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@NeedsDocker
class RedisChainContainerIT extends RedisChainContract {

    private static RedisContainer redis;

    @BeforeAll
    static void start() {
        redis = RedisContainer.started();
    }

    @AfterAll
    static void stop() {
        redis.stop();
    }

    @Override
    String address() {
        return redis.address();
    }
}
