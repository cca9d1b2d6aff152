package cookbook.teaching;

import static org.awaitility.Awaitility.await;

import cookbook.net.ServerCore;
import cookbook.testing.Client;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.core.ConditionTimeoutException;

/** Clients that come and go, one after the other. */
public final class Passersby {

    /** An idle server has one thread each for itself, its acceptor and its timeouts. */
    private static final int THREADS_OF_AN_IDLE_SERVER = 3;

    /** If no thread has ended for this long, none will. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Passersby() {}

    /** Connects one client. */
    public interface Door {
        Client enter() throws IOException;
    }

    /** Makes clients come and go. They take turns at the different ways to leave. */
    public static void comeAndGo(Door door, int clients) throws IOException {
        for (int n = 0; n < clients; n++) {
            try (var client = door.enter()) {
                switch (n % 4) {
                    case 0 -> client.send("hello\n").read(1);
                    case 1 -> client.send("hello\n").reset();
                    case 2 -> client.send("hello\n").shutdownOutput().readAll();
                    default -> {
                        // leaves without a word
                    }
                }
            }
        }
    }

    /**
     * Fails if a server still has threads of clients that came and went.
     *
     * @param server started here, and closed at the end
     */
    public static void leaveNoThreadBehind(ServerCore<?> server, int clients) throws IOException {
        var threads = new TrackedThreads();
        try (server) {
            server.activate(threads);
            comeAndGo(() -> new Client(server.port()), clients);
            awaitIdle(threads);
        }
    }

    /** Waits until a server has no more threads than an idle one; fails if they do not end. */
    public static void awaitIdle(TrackedThreads threads) {
        var running = threads.running();
        while (running.size() > THREADS_OF_AN_IDLE_SERVER) {
            int many = running.size();
            try {
                await().atMost(PATIENCE).until(() -> threads.running().size() < many);
            } catch (ConditionTimeoutException noneEnds) {
                throw new AssertionError(
                        String.format(
                                Locale.ROOT,
                                "%d threads are left behind: %s",
                                many - THREADS_OF_AN_IDLE_SERVER,
                                running));
            }
            running = threads.running();
        }
    }
}
