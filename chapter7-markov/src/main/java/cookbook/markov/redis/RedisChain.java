package cookbook.markov.redis;

import cookbook.markov.chain.Chain;
import cookbook.markov.chain.ChainOutOfReachException;
import cookbook.markov.chain.Pair;
import cookbook.markov.chain.Step;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A chain in a Redis, or in a Redis Cluster: all servers that are told the same address share it.
 * It remembers so many steps, and forgets the oldest, whoever taught them.
 *
 * <p>The words seen after a pair are a list, the oldest first; and one list, the order, has a pair
 * for every step. Whoever adds steps to the order takes as many from its other end as are too many,
 * in the same breath. Only then are the words added to their lists, and the oldest word taken from
 * the list of each pair that had to go. So no list has more words than the order knows, whatever
 * fails. No command and no script touches more than one key.
 *
 * <p>A word costs one round trip, and a sentence that is taught two.
 */
public final class RedisChain implements Chain, AutoCloseable {

    /** What all keys begin with. The number goes up when the keys get another meaning. */
    static final String NAMES = "cookbook:markov:v1:";

    private static final Logger LOG = System.getLogger(RedisChain.class.getName());

    /** One of the words of a list, by a random number; nil if there is no list. */
    private static final String ANY =
            """
            local size = redis.call('LLEN', KEYS[1])
            return size > 0 and redis.call('LINDEX', KEYS[1], ARGV[1] % size)
            """;

    /**
     * Adds pairs to the order, and returns those that are too many. If the order is far too long,
     * since another server was told to remember more, it shrinks little by little.
     */
    private static final String ADD =
            """
            for i = 2, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[i]) end
            local excess = redis.call('LLEN', KEYS[1]) - ARGV[1]
            return excess > 0 and redis.call('LPOP', KEYS[1], math.min(excess, 2 * #ARGV - 2))
            """;

    /** As many steps are taught in one conversation, which must not take long. */
    private static final int AT_ONCE = 1_000;

    private static final long BETWEEN_WARNINGS = TimeUnit.SECONDS.toNanos(10);

    /** For the nodes of a Cluster, that need not wait for each other. */
    private static final ExecutorService NODES = Executors.newVirtualThreadPerTaskExecutor();

    private final Conversations conversations = RedisClients.conversations();
    private final UnifiedJedis redis;
    private final String address;
    private final String names;
    private final String order;
    private final int capacity;
    private final AtomicLong lastWarning = new AtomicLong(System.nanoTime() - BETWEEN_WARNINGS);

    /**
     * @param address for the log
     * @param names what the keys begin with
     * @param capacity how many steps it remembers, at least 1
     * @throws IllegalArgumentException if it is less
     */
    RedisChain(UnifiedJedis redis, String address, String names, int capacity) {
        this.redis = redis;
        this.address = address;
        this.names = names;
        this.order = names + "order";
        this.capacity = checked(capacity);
    }

    /**
     * The chain at this address.
     *
     * @param capacity how many steps it remembers, at least 1; for all servers the same
     * @throws IllegalArgumentException if there is a mistake in either
     * @throws UncheckedIOException if it can't be used; the message is for people
     */
    public static RedisChain at(String address, int capacity) {
        var place = RedisAddress.of(address);
        checked(capacity);
        return new RedisChain(RedisClients.connect(place), place.toString(), NAMES, capacity);
    }

    private static int checked(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "a chain must remember at least 1 step, not " + capacity);
        }
        return capacity;
    }

    @Override
    public void teach(List<Step> sentence) {
        for (int from = 0; from < sentence.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, sentence.size());
            var part = sentence.subList(from, to);
            inReach(() -> teachPart(part));
        }
    }

    private List<Object> teachPart(List<Step> part) {
        var tooMany = conversations.have(() -> addToOrder(part));
        try {
            return conversations.have(() -> learnAndForget(part, tooMany));
        } catch (RuntimeException trouble) {
            Thread.startVirtualThread(() -> putBack(tooMany));
            throw trouble;
        }
    }

    /** Returns the pairs after which the oldest word must go. */
    private List<String> addToOrder(List<Step> sentence) {
        var addition = new ArrayList<>(List.of("" + capacity));
        sentence.forEach(step -> addition.add(name(step.from())));
        return redis.eval(ADD, List.of(order), addition) instanceof List<?> pairs
                ? pairs.stream().map(String::valueOf).toList()
                : List.of();
    }

    private List<Object> learnAndForget(List<Step> sentence, List<String> tooMany) {
        var answers = new ArrayList<Response<?>>();
        try (var commands = inOneGo()) {
            for (var step : sentence) {
                answers.add(commands.rpush(key(name(step.from())), step.word()));
            }
            for (var pair : tooMany) {
                answers.add(commands.lpop(key(pair)));
            }
        }
        // throws if one of them failed
        return answers.stream().<Object>map(Response::get).toList();
    }

    /**
     * Somebody else will forget a word after each of these. It was perhaps forgotten already; then
     * another one goes too early, which is better than one that never goes.
     */
    private void putBack(List<String> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        try {
            var newestFirst = pairs.reversed().toArray(String[]::new);
            conversations.have(() -> redis.lpush(order, newestFirst));
        } catch (JedisException | IllegalStateException trouble) {
            warn(trouble);
        }
    }

    /** Commands that cost one round trip together; in a Cluster, one to each node at a time. */
    private AbstractPipeline inOneGo() {
        return redis instanceof RedisClusterClient cluster
                ? cluster.pipelined(NODES)
                : redis.pipelined();
    }

    @Override
    public Optional<String> next(Pair pair, RandomGenerator random) {
        var key = List.of(key(name(pair)));
        var number = List.of("" + random.nextInt(Integer.MAX_VALUE));
        return inReach(
                () ->
                        Optional.ofNullable(
                                conversations.have(() -> (String) redis.eval(ANY, key, number))));
    }

    /** Its first word by its length, so that no two pairs have the same name. */
    static String name(Pair pair) {
        return pair.first().length() + ":" + pair.first() + " " + pair.second();
    }

    private String key(String pair) {
        return names + "after:" + pair;
    }

    private <T> T inReach(Supplier<T> conversation) {
        try {
            return conversation.get();
        } catch (JedisException | IllegalStateException trouble) { // as a broken pipeline throws
            warn(trouble);
            throw new ChainOutOfReachException(trouble);
        }
    }

    /** Not for each that wanted something. */
    private void warn(RuntimeException trouble) {
        long now = System.nanoTime();
        long last = lastWarning.get();
        if (now - last >= BETWEEN_WARNINGS && lastWarning.compareAndSet(last, now)) {
            var why = RedisTrouble.reason(trouble);
            LOG.log(Level.WARNING, "the chain at " + address + " is out of reach: " + why);
        }
    }

    @Override
    public void close() {
        redis.close();
    }
}
