package cookbook.markov.redis;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Conversations with a Redis: a limited number at a time, none of which takes longer than it
 * should, whatever it waits for. Each runs on a virtual thread, because interrupting a virtual
 * thread that waits on a socket closes the socket.
 */
final class Conversations {

    private final Semaphore turns;
    private final Duration turn;
    private final Duration patience;

    /**
     * @param atATime how many; further ones take turns
     * @param turn how long to wait for a turn
     * @param patience how long a conversation can take
     */
    Conversations(int atATime, Duration turn, Duration patience) {
        this.turns = new Semaphore(atATime, true);
        this.turn = turn;
        this.patience = patience;
    }

    /**
     * Holds this conversation and returns its result.
     *
     * @throws JedisException if it did not get its turn in time, if it took too long, or if the
     *     calling thread is interrupted; and whatever the conversation throws
     */
    <T> T have(Supplier<T> conversation) {
        try {
            if (!turns.tryAcquire(turn.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new JedisException("no turn within " + turn.toSeconds() + " s");
            }
            try {
                return inTime(conversation);
            } finally {
                turns.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new JedisException("interrupted");
        }
    }

    private <T> T inTime(Supplier<T> conversation) throws InterruptedException {
        var task = new FutureTask<>(conversation::get);
        var thread = Thread.ofVirtual().name("Redis").start(task);
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new JedisException("no answer within " + patience.toSeconds() + " s", late);
        } finally {
            thread.interrupt();
        }
    }
}
