package cookbook.mini;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** A client that sends and sends, and reads nothing. It must not fill the server's memory. */
final class Flood implements Check {

    private static final long MIB = 1024 * 1024;
    private static final long ALL = 64 * MIB;
    private static final int MOMENT_MS = 300;

    @Override
    public Result result(Work work) throws Exception {
        var figures = figures(work);
        return figures.sent() < ALL
                ? Result.passes(
                        String.format(Locale.ROOT, "(a client that reads nothing: %s)", figures))
                : new Result(
                        "a client that reads nothing fills the memory",
                        String.format(
                                Locale.ROOT,
                                "A client that reads nothing fills the memory: %s.",
                                figures));
    }

    /**
     * @param sent bytes that the client could send
     * @param held bytes that the heap grew by
     */
    private record Figures(long sent, long held) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "it sent %.1f of 64 MiB, the heap grew by %.1f MiB",
                    (double) sent / MIB,
                    (double) held / MIB);
        }
    }

    /** Sends until everything is sent, or until nothing could be sent for a moment. */
    private static Figures figures(Work work) throws Exception {
        try (var server = work.running("Echo")) {
            server.start();
            try (var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                long before = heap();
                var sent = new AtomicLong();
                var sender = Thread.startVirtualThread(() -> sendAll(client, sent));
                long last;
                do {
                    last = sent.get();
                } while (!sender.join(Duration.ofMillis(MOMENT_MS)) && sent.get() > last);
                return new Figures(sent.get(), Math.max(0, heap() - before));
            }
        }
    }

    private static void sendAll(Socket client, AtomicLong sent) {
        try {
            var bytes = new byte[8192];
            while (sent.get() < ALL) {
                client.getOutputStream().write(bytes);
                sent.addAndGet(bytes.length);
            }
        } catch (IOException closed) {
            // the figures are taken
        }
    }

    /** Collects garbage until nothing more can be collected: earlier clients might be leaving. */
    private static long heap() {
        var runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        long before;
        do {
            before = used;
            System.gc();
            used = runtime.totalMemory() - runtime.freeMemory();
        } while (used < before);
        return used;
    }
}
