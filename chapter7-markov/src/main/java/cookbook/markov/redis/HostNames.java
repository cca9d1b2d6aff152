package cookbook.markov.redis;

import java.security.Security;
import java.time.Duration;

/** How long this JVM believes what a host name stands for. */
final class HostNames {

    private HostNames() {}

    /**
     * A Redis that comes back can have another address than before, and no name while it is away.
     * By default a JVM believes an address for half a minute, and for ten seconds that there is
     * none. For all of this JVM.
     */
    static void forgetAfter(Duration time) {
        var seconds = "" + time.toSeconds();
        Security.setProperty("networkaddress.cache.ttl", seconds);
        Security.setProperty("networkaddress.cache.negative.ttl", seconds);
    }
}
