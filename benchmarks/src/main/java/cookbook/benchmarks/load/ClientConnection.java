package cookbook.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.function.LongConsumer;

/** A client's side of one connection, with as many requests in flight as its window allows. */
final class ClientConnection {

    private final SocketChannel channel;
    private final Exchange exchange;
    private final LongConsumer latencies;

    /** When each request that has not been answered yet was sent. */
    private final ArrayDeque<Long> begun = new ArrayDeque<>();

    private final ByteBuffer request;
    private int replyBytes;
    private SelectionKey key;

    /**
     * @param latencies receives the time of every reply, in nanoseconds
     */
    ClientConnection(SocketChannel channel, Exchange exchange, LongConsumer latencies) {
        this.channel = channel;
        this.exchange = exchange;
        this.latencies = latencies;
        this.request = ByteBuffer.allocateDirect(exchange.request().length);
        request.put(exchange.request());
    }

    void start(SelectionKey key) throws IOException {
        this.key = key;
        write();
    }

    void ready(ByteBuffer scratch) throws IOException {
        if (key.isReadable()) {
            read(scratch);
        }
        write();
    }

    private void read(ByteBuffer scratch) throws IOException {
        int n = channel.read(scratch.clear());
        if (n < 0) {
            throw new EOFException("the server has closed a connection");
        }
        replyBytes += n;
        while (replyBytes >= exchange.replyLength()) {
            replyBytes -= exchange.replyLength();
            latencies.accept(System.nanoTime() - begun.remove());
        }
    }

    /** Writes as much as the window and the socket accept. */
    private void write() throws IOException {
        while (request.hasRemaining() || begun.size() < exchange.window()) {
            if (!request.hasRemaining()) {
                request.clear();
                begun.add(System.nanoTime());
            }
            channel.write(request);
            if (request.hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
        }
        if (key.interestOps() != SelectionKey.OP_READ) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }
}
