package cookbook.net;

import cookbook.component.Component;
import java.time.Duration;

/** Looks after the connections on which nothing happens. */
final class Watch extends Component<Void, Void> {

    private static final Duration SELDOM = Duration.ofSeconds(1);

    private final Connections connections;
    private final Duration idleTimeout;
    private final Duration writeTimeout;

    Watch(Connections connections, Duration idleTimeout, Duration writeTimeout) {
        this.connections = connections;
        this.idleTimeout = idleTimeout;
        this.writeTimeout = writeTimeout;
    }

    @Override
    protected void main() throws InterruptedException {
        while (true) {
            Thread.sleep(interval());
            connections.all().forEach(each -> each.check(idleTimeout, writeTimeout));
        }
    }

    /** So that a timeout strikes at most a tenth late, or a second. */
    private Duration interval() {
        var shorter = idleTimeout.compareTo(writeTimeout) < 0 ? idleTimeout : writeTimeout;
        var tenth = shorter.dividedBy(10);
        return tenth.compareTo(SELDOM) < 0 ? tenth : SELDOM;
    }
}
