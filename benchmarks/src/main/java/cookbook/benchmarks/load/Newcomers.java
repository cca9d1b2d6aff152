package cookbook.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Clients that come one after the other, while many others keep the server busy: each connects,
 * sends 64 bytes, waits for them to come back, and leaves. Counted are these visits, not what the
 * others say. A visit that has not ended in time counts as long as it has lasted.
 */
final class Newcomers {

    private final int port;
    private final byte[] request = Exchange.pingPong().request();

    Newcomers(int port) {
        this.port = port;
    }

    Figures run(int busy, double seconds) throws Exception {
        try (var talk = new Talk(port, busy, Exchange.pingPong())) {
            var talking = CompletableFuture.supplyAsync(() -> talk(talk, seconds));
            var latencies = new ConcurrentHistogram(3);
            visitFor(seconds, latencies);
            double visits = latencies.getTotalCount();
            double messages = talking.get().get("messages");
            return new Figures(
                    Map.of(
                            "rate", visits / seconds,
                            "messages", messages + visits,
                            "p50", latencies.getValueAtPercentile(50) / 1e3,
                            "p99", latencies.getValueAtPercentile(99) / 1e3));
        }
    }

    private static Figures talk(Talk talk, double seconds) {
        try {
            return talk.run(seconds / 4, seconds);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void visitFor(double seconds, Histogram latencies) throws Exception {
        Thread.sleep((long) (seconds / 4 * 1000));
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                var visit = CompletableFuture.runAsync(() -> echo(socket));
                visit.get(end - begin, TimeUnit.NANOSECONDS);
            } catch (TimeoutException tooLong) {
                // and over
            }
            latencies.recordValue(System.nanoTime() - begin);
        }
    }

    private void echo(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(request);
            socket.getInputStream().readNBytes(request.length);
        } catch (IOException closed) {
            // because it took too long
        }
    }
}
