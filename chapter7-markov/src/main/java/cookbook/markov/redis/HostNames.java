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
 * Looks up what host names stand for, and waits no longer than it promises: the system takes ten
 * seconds or more if no name server answers, and can't be interrupted meanwhile.
 */
final class HostNames {

    /** How the system does it. */
    interface LookUp {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private final LookUp system;
    private final Duration patience;

    /** Those that go on, at most one for each name. */
    private final Map<String, FutureTask<InetAddress[]>> lookUps = new ConcurrentHashMap<>();

    HostNames(Duration patience) {
        this(InetAddress::getAllByName, patience);
    }

    HostNames(LookUp system, Duration patience) {
        this.system = system;
        this.patience = patience;
    }

    /**
     * A Redis that comes back can have another address than before, and no name while it is away.
     * By default a JVM believes an address for half a minute, and for ten seconds that there is
     * none. For all of this JVM, if no name has been looked up in it yet.
     */
    static void forgetAfter(Duration time) {
        var seconds = "" + time.toSeconds();
        Security.setProperty("networkaddress.cache.ttl", seconds);
        Security.setProperty("networkaddress.cache.negative.ttl", seconds);
    }

    /**
     * Looks it up. For as long as the JVM believes the answer, it takes no time to ask for it
     * again.
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

    /** On a thread of the system: a virtual one would keep a processor from all others. */
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
