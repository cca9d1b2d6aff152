package cookbook.markov.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.container.NeedsDocker;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;

/** A Redis Cluster of three: each has a third of the keys, and refuses all others. */
@NeedsDocker
class RedisClusterContainerIT extends RedisChainContract {

    private static final int SLOTS = 16_384;

    private static final List<RedisContainer> NODES =
            Stream.generate(RedisClusterContainerIT::node).limit(3).toList();

    private static RedisContainer node() {
        return new RedisContainer(
                "--cluster-enabled",
                "yes",
                "--cluster-port",
                "" + RedisContainer.freePort(),
                "--cluster-announce-ip",
                "127.0.0.1");
    }

    @BeforeAll
    static void start() {
        NODES.forEach(RedisContainer::start);
        for (int n = 0; n < NODES.size(); n++) {
            int first = n * SLOTS / NODES.size();
            int last = (n + 1) * SLOTS / NODES.size() - 1;
            cluster(NODES.get(n), "ADDSLOTSRANGE", "" + first, "" + last);
        }
        var others = NODES.subList(1, NODES.size());
        others.forEach(RedisClusterContainerIT::introduceToTheFirst);
        await().untilAsserted(() -> assertThat(NODES).allMatch(RedisClusterContainerIT::isWhole));
    }

    private static void introduceToTheFirst(RedisContainer node) {
        var first = NODES.getFirst();
        cluster(node, "MEET", "127.0.0.1", "" + first.port, clusterPort(first));
    }

    private static String clusterPort(RedisContainer node) {
        try (var redis = new Jedis("127.0.0.1", node.port)) {
            return redis.configGet("cluster-port").get("cluster-port");
        }
    }

    private static boolean isWhole(RedisContainer node) {
        var info = cluster(node, "INFO");
        return info.contains("cluster_state:ok")
                && info.contains("cluster_known_nodes:" + NODES.size());
    }

    private static String cluster(RedisContainer node, String... order) {
        try (var redis = new Jedis("127.0.0.1", node.port)) {
            return new String((byte[]) redis.sendCommand(Command.CLUSTER, order), UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        NODES.forEach(RedisContainer::stop);
    }

    @Override
    String address() {
        return NODES.getFirst().address();
    }

    @Test
    void every_node_has_a_part_of_it() {
        chain(1_000).teach(numbered("pair", 1_000));

        for (var node : NODES) {
            try (var redis = new Jedis("127.0.0.1", node.port)) {
                assertThat(redis.dbSize()).isGreaterThan(200);
            }
        }
    }

    @Test
    void a_script_that_spans_keys_would_be_refused() {
        try (var redis = new Jedis("127.0.0.1", NODES.getFirst().port)) {
            assertThatThrownBy(() -> redis.eval("return 1", 2, "one", "other"))
                    .hasMessageStartingWith("CROSSSLOT");
        }
    }
}
