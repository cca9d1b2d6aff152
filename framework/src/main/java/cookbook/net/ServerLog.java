package cookbook.net;

import cookbook.log.ThrottledLog;
import java.time.Duration;

/** Everything that untrusted clients can make a server log, with a throttle for each kind. */
final class ServerLog {

    private static final Duration SELDOM = Duration.ofSeconds(10);

    final ThrottledLog badInputs = new ThrottledLog(Reader.class);
    final ThrottledLog handshakes = new ThrottledLog(Connection.class);
    final ThrottledLog notServed = new ThrottledLog(Acceptor.class);
    final ThrottledLog notAccepted = new ThrottledLog(Acceptor.class, 1, SELDOM);
    final ThrottledLog limit = new ThrottledLog(Connections.class, 1, SELDOM);
}
