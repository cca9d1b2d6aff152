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

    private static final int CLIENTS = 8;

    /**
     * Each client has this many addresses and connects from each in turn. A closed connection keeps
     * its port for a minute, and once an address has few free ports left, finding one takes longer
     * than everything that is measured here.
     */
    private static final int ADDRESSES = 250;

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
            byte client = (byte) (n + 1);
            clients.add(Thread.startVirtualThread(() -> visit(client)));
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

    private void visit(byte client) {
        try {
            for (int n = 0; !over.get(); n++) {
                var from = new byte[] {127, 0, client, (byte) (1 + n % ADDRESSES)};
                long begin = System.nanoTime();
                var loopback = InetAddress.getLoopbackAddress();
                try (var socket = new Socket(loopback, port, InetAddress.getByAddress(from), 0)) {
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
