package cookbook.net;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Signal;
import cookbook.net.SocketShutdown.Reason;
import cookbook.testing.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WireTest {

    private final BlockingQueue<Signal> heard = new LinkedBlockingQueue<>();

    /**
     * A socket whose peer breaks the connection while the writer writes. The kernel tells that only
     * once: here the writer is told, if late, and to the reader it looks like an end.
     */
    private final class BrokenSocket extends Socket {

        private final CountDownLatch writing = new CountDownLatch(1);
        private final CountDownLatch readerSawAnEnd = new CountDownLatch(1);

        private volatile Signal heardTooEarly;

        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    await(writing);
                    readerSawAnEnd.countDown();
                    return -1;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    return read();
                }
            };
        }

        @Override
        public OutputStream getOutputStream() {
            return new OutputStream() {
                @Override
                public void write(int oneByte) throws IOException {
                    writing.countDown();
                    await(readerSawAnEnd);
                    heardTooEarly = heardWithin(300);
                    throw new SocketException("Connection reset by peer");
                }
            };
        }

        private void await(CountDownLatch latch) throws IOException {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
    }

    private Signal heardWithin(int millis) {
        try {
            return heard.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_reset_that_only_the_writer_is_told_of_is_no_end() throws Exception {
        var socket = new BrokenSocket();
        var wire = new Wire<>(socket, socket, Codec.bytes(), true);
        Component<byte[], byte[]> handler =
                new Handler<>(
                        self -> {
                            self.outbox.send(new byte[1]);
                            heard.add(self.control.receive());
                        });
        Component.link(wire.reader.outbox, handler.inbox);
        Component.link(wire.reader.signal, handler.control);
        Component.link(handler.outbox, wire.writer.inbox);
        wire.reader.activate();
        wire.writer.activate();
        handler.activate();

        wire.writer.join();
        assertThat(socket.heardTooEarly).isNull();
        assertThat(heardWithin(5_000)).isEqualTo(new SocketShutdown(Reason.RESET));
        wire.stop();
    }
}
