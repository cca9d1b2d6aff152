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
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A chain in a Redis or a Redis Cluster, shared by all servers that are given the same address. It
 * remembers a fixed number of steps, then forgets the oldest, no matter who taught them.
 *
 * <p>The words seen after a pair are a list, the oldest first; and one list, the order, has a pair
 * for every step. A server that adds steps to the order removes the excess from its other end with
 * the same command. Only then does it add the words to their lists, and remove the oldest word from
 * the list of each pair that was removed. So no list has more words than the order knows, whatever
 * fails. No command and no script touches more than one key.
 *
 * <p>A word costs one round trip, and teaching a sentence costs two.
 */
public final class RedisChain implements Chain, AutoCloseable {

    /** The beginning of all keys. The number goes up when the meaning of the keys changes. */
    static final String NAMES = "cookbook:markov:v1:";

    private static final Logger LOG = System.getLogger(RedisChain.class.getName());

    /** One of the words of a list, by a random number; nil if there is no list. */
    private static final String ANY =
            """
            local size = redis.call('LLEN', KEYS[1])
            return size > 0 and redis.call('LINDEX', KEYS[1], ARGV[1] % size)
            """;

    /**
     * Adds pairs to the order, and removes and returns the excess. If the order is far too long,
     * because another server was told to remember more, it shrinks little by little.
     */
    private static final String ADD =
            """
            for i = 2, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[i]) end
            local excess = redis.call('LLEN', KEYS[1]) - ARGV[1]
            return excess > 0 and redis.call('LPOP', KEYS[1], math.min(excess, 2 * #ARGV - 2))
            """;

    /** The most steps that are taught in one conversation, since that must not take long. */
    private static final int AT_ONCE = 1_000;

    /** How long it waits for words that another server is about to add. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private static final long BETWEEN_WARNINGS = TimeUnit.SECONDS.toNanos(10);

    /** Threads for the nodes of a Cluster, which need not wait for each other. */
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
     * @throws IllegalArgumentException if it is less than that
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
     * @param capacity how many steps it remembers, at least 1; the same for all servers
     * @throws IllegalArgumentException if one of them is invalid; the message is for people
     * @throws UncheckedIOException if the chain can't be used; the message is for people
     */
    public static RedisChain at(String address, int capacity) {
        var place = RedisAddress.of(address);
        checked(capacity);
        return new RedisChain(RedisClients.connect(place), place.toString(), NAMES, capacity);
    }

    private static int checked(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("chainSteps must be at least 1, not " + capacity);
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

    private boolean teachPart(List<Step> part) {
        var tooMany = conversations.have(() -> addToOrder(part));
        try {
            var early = conversations.have(() -> learnAndForget(part, tooMany));
            forgetSoon(early);
            return true;
        } catch (RuntimeException trouble) {
            Thread.startVirtualThread(() -> putBack(tooMany));
            throw trouble;
        }
    }

    /**
     * Forgets a word after each of these pairs. Either another server has added them to the order
     * and is about to add their words; or their words have been forgotten before, and none comes.
     */
    private void forgetSoon(List<String> pairs) {
        long deadline = System.nanoTime() + PATIENCE;
        var left = pairs;
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            var still = left;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            left = conversations.have(() -> learnAndForget(List.of(), still));
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

    /** Returns those of the pairs after which there was no word to forget yet. */
    private List<String> learnAndForget(List<Step> sentence, List<String> tooMany) {
        var learned = new ArrayList<Response<?>>();
        var forgotten = new ArrayList<Response<String>>();
        try (var commands = inOneGo()) {
            for (var step : sentence) {
                learned.add(commands.rpush(key(name(step.from())), step.word()));
            }
            for (var pair : tooMany) {
                forgotten.add(commands.lpop(key(pair)));
            }
        }
        learned.forEach(Response::get); // throws if one of them failed
        var early = new ArrayList<String>();
        for (int n = 0; n < tooMany.size(); n++) {
            if (forgotten.get(n).get() == null) {
                early.add(tooMany.get(n));
            }
        }
        return early;
    }

    /**
     * Puts these pairs back into the order, so that somebody else will forget a word after each of
     * them. If that word has already been forgotten, another one goes too early, which is better
     * than one that never goes.
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

    /** Starts with the length of the first word, so that no two pairs have the same name. */
    static String name(Pair pair) {
        return pair.first().length() + ":" + pair.first() + " " + pair.second();
    }

    private String key(String pair) {
        return names + "after:" + pair;
    }

    private <T> T inReach(Supplier<T> conversation) {
        try {
            return conversation.get();
        } catch (JedisException | IllegalStateException trouble) { // from a broken pipeline
            warn(trouble);
            throw new ChainOutOfReachException(trouble);
        }
    }

    /** Logs this, but not once for each caller. */
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
