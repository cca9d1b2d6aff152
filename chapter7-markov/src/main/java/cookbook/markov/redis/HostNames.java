package cookbook.markov.redis;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up host names with a time limit. The operating system takes ten seconds or more if no name
 * server answers, and can't be interrupted in the meantime.
 */
final class HostNames {

    /** The operating system's own look-up. */
    interface LookUp {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private final LookUp system;
    private final Duration patience;

    /** The look-ups in progress, at most one for each name. */
    private final Map<String, FutureTask<InetAddress[]>> lookUps = new ConcurrentHashMap<>();

    HostNames(Duration patience) {
        this(InetAddress::getAllByName, patience);
    }

    HostNames(LookUp system, Duration patience) {
        this.system = system;
        this.patience = patience;
    }

    /**
     * Shortens the time for which this JVM caches the results of look-ups. A Redis that comes back
     * can have a different address, and while it is away it can have none. By default a JVM caches
     * an address for half a minute, and a failure for ten seconds. This works only if the JVM has
     * not looked up any name yet.
     */
    static void forgetAfter(Duration time) {
        var seconds = "" + time.toSeconds();
        Security.setProperty("networkaddress.cache.ttl", seconds);
        Security.setProperty("networkaddress.cache.negative.ttl", seconds);
    }

    /**
     * Looks up a host. As long as the JVM has the answer in its cache, this takes no time.
     *
     * @throws UnknownHostException if there is no such host
     * @throws SocketTimeoutException if no name server answers in time, or the thread is
     *     interrupted
     */
    InetAddress[] lookUp(String host) throws UnknownHostException, SocketTimeoutException {
        try {
            return lookUps.computeIfAbsent(host, this::start)
                    .get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw new UnknownHostException(host);
        } catch (TimeoutException _) {
            throw new SocketTimeoutException("no name server answers");
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new SocketTimeoutException("interrupted");
        }
    }

    /** Runs on a platform thread, because a virtual one would block its carrier. */
    private FutureTask<InetAddress[]> start(String host) {
        var task =
                new FutureTask<InetAddress[]>(
                        () -> {
                            try {
                                return system.addressesOf(host);
                            } finally {
                                lookUps.remove(host);
                            }
                        });
        Thread.ofPlatform().daemon().name("look up " + host).start(task);
        return task;
    }
}
