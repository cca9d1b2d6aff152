package cookbook.mini.step3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/** A reader, a handler and a writer per client, with a queue from each to the next. */
class EchoServer {

    static void main() throws IOException {
        var listener = new ServerSocket(1500, 50, InetAddress.getLoopbackAddress());
        IO.println("Listening on 127.0.0.1:1500");
        serve(listener);
    }

    static void serve(ServerSocket listener) throws IOException {
        serveWith(listener, () -> new ArrayBlockingQueue<>(64));
    }

    static void serveWith(ServerSocket listener, Supplier<BlockingQueue<byte[]>> boxes)
            throws IOException {
        while (true) {
            talk(listener.accept(), boxes.get(), boxes.get());
        }
    }

    private static void talk(
            Socket client, BlockingQueue<byte[]> inbox, BlockingQueue<byte[]> outbox) {
        start(() -> read(client.getInputStream(), inbox));
        start(() -> echo(inbox, outbox));
        start(() -> write(outbox, client.getOutputStream()));
    }

    private static void read(InputStream in, BlockingQueue<byte[]> inbox) throws Exception {
        var buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            inbox.put(Arrays.copyOf(buffer, n));
        }
    }

    private static void echo(BlockingQueue<byte[]> inbox, BlockingQueue<byte[]> outbox)
            throws Exception {
        while (true) {
            outbox.put(inbox.take());
        }
    }

    private static void write(BlockingQueue<byte[]> outbox, OutputStream out) throws Exception {
        while (true) {
            out.write(outbox.take());
        }
    }

    private interface Part {
        void main() throws Exception;
    }

    private static void start(Part part) {
        Thread.startVirtualThread(
                () -> {
                    try {
                        part.main();
                    } catch (Exception gone) {
                        // there is nobody left to talk to
                    }
                });
    }
}
