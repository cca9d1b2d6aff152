package cookbook.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients that connect, send 64 bytes, wait for them to come back, and leave; over and over. */
final class Connects {

    /**
     * Each client has an address of its own, so that closed connections do not use up the ports.
     */
    private static final int CLIENTS = 8;

    private final int port;
    private final byte[] request = Exchange.pingPong().request();
    private final AtomicLong visits = new AtomicLong();
    private volatile Histogram latencies = new ConcurrentHistogram(3);
    private final AtomicBoolean over = new AtomicBoolean();

    Connects(int port) {
        this.port = port;
    }

    Figures run(double warmUpSeconds, double seconds) throws InterruptedException {
        var clients = new ArrayList<Thread>();
        for (int n = 0; n < CLIENTS; n++) {
            var address = "127.0.1." + (n + 1);
            clients.add(Thread.startVirtualThread(() -> visit(address)));
        }
        Thread.sleep((long) (warmUpSeconds * 1000));
        long before = visits.get();
        latencies = new ConcurrentHistogram(3);
        long begin = System.nanoTime();
        Thread.sleep((long) (seconds * 1000));
        long count = visits.get() - before;
        double took = (System.nanoTime() - begin) / 1e9;
        over.set(true);
        for (var client : clients) {
            client.join();
        }
        return Figures.of(count, visits.get(), 1, took, latencies);
    }

    private void visit(String from) {
        try {
            while (!over.get()) {
                long begin = System.nanoTime();
                var loopback = InetAddress.getLoopbackAddress();
                try (var socket = new Socket(loopback, port, InetAddress.getByName(from), 0)) {
                    socket.setTcpNoDelay(true);
                    socket.getOutputStream().write(request);
                    socket.getInputStream().readNBytes(request.length);
                }
                latencies.recordValue(System.nanoTime() - begin);
                visits.incrementAndGet();
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
