package cookbook.markov.redis;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.container.NeedsDocker;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    @Test
    void a_word_costs_one_round_trip_and_a_sentence_two() throws IOException {
        try (var relay = new Relay(redis.port);
                var connection =
                        RedisClients.connect(RedisAddress.of("redis://127.0.0.1:" + relay.port()));
                var chain = new RedisChain(connection, "", "test:trips:", 10)) {
            int before = relay.roundTrips();
            chain.teach(numbered("one", 10));
            assertThat(relay.roundTrips() - before).as("to teach").isEqualTo(2);

            before = relay.roundTrips();
            chain.teach(numbered("other", 5));
            assertThat(relay.roundTrips() - before).as("to teach and forget").isEqualTo(2);

            before = relay.roundTrips();
            numbered("one", 10).forEach(step -> chain.next(step.from(), new Random()));
            assertThat(relay.roundTrips() - before).as("for ten words").isEqualTo(10);
        }
    }
}
