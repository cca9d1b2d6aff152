package cookbook.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Many clients at once, on one thread: the load should cost the machine as little as possible, and
 * the same for every server.
 */
final class Talk implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(256 * 1024);
    private final Exchange exchange;
    private Histogram latencies = new Histogram(3);
    private long replies;

    Talk(int port, int clients, Exchange exchange) throws IOException {
        this.exchange = exchange;
        for (int n = 0; n < clients; n++) {
            channels.add(
                    SocketChannel.open(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        }
        for (var channel : channels) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            var connection = new ClientConnection(channel, exchange, this::reply);
            connection.start(channel.register(selector, SelectionKey.OP_READ, connection));
        }
    }

    private void reply(long nanos) {
        latencies.recordValue(nanos);
        replies++;
    }

    /** Talks to warm up, then talks while it measures. */
    Figures run(double warmUpSeconds, double seconds) throws IOException {
        talk(warmUpSeconds);
        long warmUpReplies = replies;
        latencies = new Histogram(3);
        double took = talk(seconds);
        return Figures.of(replies - warmUpReplies, replies, exchange.messages(), took, latencies);
    }

    private double talk(double seconds) throws IOException {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            selector.select(this::ready, TimeUnit.SECONDS.toMillis(1));
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void ready(SelectionKey key) {
        try {
            ((ClientConnection) key.attachment()).ready(scratch);
        } catch (IOException broken) {
            throw new IllegalStateException("a server under load broke a connection", broken);
        }
    }

    @Override
    public void close() throws IOException {
        for (var channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
