package cookbook.net;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.ProducerFinished;
import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;

/**
 * Box → socket. Gathers whatever has queued into one write. When its inboxes have closed, or it is
 * told on {@code control} to shut down, it writes all that was sent before and shuts down the
 * output. Then, or when writing fails, it does what remains to be done with the socket.
 */
final class Writer<T> extends Component<T, Void> {

    /** The most bytes of one write. */
    private static final int MOST = 64 * 1024;

    private final Socket socket;
    private final Codec<T> codec;
    private final Activity activity;
    private final Runnable afterwards;

    Writer(Socket socket, Codec<T> codec, Activity activity, Runnable afterwards) {
        this.socket = socket;
        this.codec = codec;
        this.activity = activity;
        this.afterwards = afterwards;
    }

    @Override
    protected void main() {
        try {
            while (awaitOrder()) {
                writeWhatIsThere();
            }
            writeWhatIsThere();
            socket.shutdownOutput();
        } catch (IOException broken) {
            // the reader meets the same, and tells the handler
        } finally {
            afterwards.run();
        }
    }

    /**
     * Waits for something to do; false if that is to shut down. It looks at {@code control} before
     * what was sent is written, so all that was sent before the signal is written too.
     */
    private boolean awaitOrder() {
        try {
            awaitAny();
        } catch (BoxClosedException allSaid) {
            return false;
        }
        for (var order = control.poll(); order != null; order = control.poll()) {
            if (isShutdown(order)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShutdown(Signal order) {
        return order instanceof ShutdownMicroprocess || order instanceof ProducerFinished;
    }

    private void writeWhatIsThere() throws IOException {
        while (inbox.ready()) {
            write(gather(codec.encode(inbox.receive())));
        }
    }

    private byte[] gather(byte[] first) {
        if (!inbox.ready()) {
            return first;
        }
        var all = new ByteArrayOutputStream(2 * first.length);
        all.writeBytes(first);
        while (all.size() < MOST && inbox.ready()) {
            all.writeBytes(codec.encode(inbox.receive()));
        }
        return all.toByteArray();
    }

    private void write(byte[] bytes) throws IOException {
        for (int start = 0; start < bytes.length; start += MOST) {
            activity.writeBegins();
            socket.getOutputStream().write(bytes, start, Math.min(MOST, bytes.length - start));
            activity.writeEnds();
        }
    }
}
