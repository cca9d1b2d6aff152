package cookbook.net;

import cookbook.component.Component;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Ends connections on which nothing happens. A timeout takes effect late by at most a tenth of its
 * length, and by at most a second. Says on {@code signal} that it has ended.
 */
final class Timeouts extends Component<Void, Void> {

    private static final Duration SELDOM = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Supplier<? extends Collection<? extends Endpoint<?, ?>>> connections;
    private final Duration idleTimeout;
    private final Duration writeTimeout;
    private final PartEnded ended = new PartEnded(this);

    Timeouts(
            Supplier<? extends Collection<? extends Endpoint<?, ?>>> connections,
            Duration idleTimeout,
            Duration writeTimeout) {
        this.connections = connections;
        this.idleTimeout = idleTimeout;
        this.writeTimeout = writeTimeout;
    }

    @Override
    protected void main() throws InterruptedException {
        try {
            while (true) {
                if (!wasPausedDuring(interval())) {
                    connections
                            .get()
                            .forEach(each -> each.checkTimeouts(idleTimeout, writeTimeout));
                }
            }
        } finally {
            signal.close(ended);
        }
    }

    /**
     * Sleeps, and returns whether that took much too long. If it did, the whole program was paused,
     * by a sleeping laptop or by a debugger, and the other threads need a moment too to see what
     * has arrived.
     */
    private static boolean wasPausedDuring(Duration nap) throws InterruptedException {
        long began = System.nanoTime();
        Thread.sleep(nap);
        return System.nanoTime() - began > nap.multipliedBy(2).plus(PAUSE).toNanos();
    }

    private Duration interval() {
        var shorter = idleTimeout.compareTo(writeTimeout) < 0 ? idleTimeout : writeTimeout;
        var tenth = shorter.dividedBy(10);
        return tenth.compareTo(SELDOM) < 0 ? tenth : SELDOM;
    }
}
