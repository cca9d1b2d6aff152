package cookbook.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;

/**
 * Clients that come one after the other, while many others keep the server busy: each connects,
 * sends 64 bytes, waits for them to come back, and leaves. Only these visits count, not what the
 * others say. A visit that has not ended when time is up counts too, with the time that it has
 * lasted.
 */
final class Newcomers {

    /** Enough to ask for more than the server can do, so that it is never idle. */
    private static final int THREADS = 10;

    private final int port;
    private final byte[] request = Exchange.pingPong().request();

    Newcomers(int port) {
        this.port = port;
    }

    Figures run(int busy, double seconds) throws Exception {
        var talks = new ArrayList<Future<Figures>>();
        for (int n = 0; n < THREADS; n++) {
            talks.add(started(() -> Load.talk(port, busy / THREADS, Exchange.pingPong(), seconds)));
        }
        var latencies = new Histogram(3);
        visitFor(seconds, latencies);
        long visits = latencies.getTotalCount();
        long messages = visits;
        for (var talk : talks) {
            messages += (long) talk.get().get("messages");
        }
        return Figures.of(visits, messages, 1, seconds, latencies);
    }

    private static <T> Future<T> started(Callable<T> task) {
        var future = new FutureTask<>(task);
        Thread.ofPlatform().start(future);
        return future;
    }

    private void visitFor(double seconds, Histogram latencies) throws Exception {
        Thread.sleep((long) (seconds / 4 * 1000));
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                started(() -> echo(socket)).get(end - begin, TimeUnit.NANOSECONDS);
            } catch (TimeoutException tooLong) {
                // and the run is over
            }
            latencies.recordValue(System.nanoTime() - begin);
        }
    }

    private boolean echo(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(request);
        if (socket.getInputStream().readNBytes(request.length).length < request.length) {
            throw new EOFException("the server has closed the connection");
        }
        return true;
    }
}
