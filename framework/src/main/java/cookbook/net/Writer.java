package cookbook.net;

import cookbook.codec.Codec;
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
 * output.
 */
final class Writer<T> extends Component<T, Void> {

    /** The most bytes of one write, which must be done in the write timeout. */
    private static final int MOST = 64 * 1024;

    /** So many bytes are worth a write of their own; to gather more would only copy them. */
    private static final int ENOUGH = 16 * 1024;

    private final Socket socket;
    private final Codec<T> codec;
    private final Activity activity;
    private final Afterwards afterwards;

    /** What is done with the socket after the last write. */
    interface Afterwards {
        /**
         * @param toldToShutDown by a signal; if not, all who send here have ended, or writing
         *     failed
         */
        void run(boolean toldToShutDown);
    }

    Writer(Socket socket, Codec<T> codec, Activity activity, Afterwards afterwards) {
        this.socket = socket;
        this.codec = codec;
        this.activity = activity;
        this.afterwards = afterwards;
    }

    @Override
    protected void main() {
        boolean toldToShutDown = false;
        try {
            toldToShutDown = writeAll();
            activity.write(socket::shutdownOutput);
        } catch (IOException peerGone) {
            // the reader tells the handler
        } finally {
            afterwards.run(toldToShutDown);
        }
    }

    /**
     * Until told to shut down, or until all who send here have ended. It looks at {@code control}
     * before it writes what is in {@code inbox}, so all that was sent before the signal is written.
     */
    private boolean writeAll() throws IOException {
        boolean shutDown = false;
        try {
            while (!shutDown) {
                awaitAny();
                shutDown = isToldToShutDown();
                writeWhatIsThere();
            }
        } catch (BoxClosedException allSaid) {
            // and written
        }
        return shutDown;
    }

    private boolean isToldToShutDown() {
        boolean told = false;
        while (control.ready()) {
            told |= isShutdown(control.receive());
        }
        return told;
    }

    private static boolean isShutdown(Signal order) {
        return order instanceof ShutdownMicroprocess || order instanceof ProducerFinished;
    }

    private void writeWhatIsThere() throws IOException {
        while (inbox.ready()) {
            byte[] first = codec.encode(inbox.receive());
            write(first.length < ENOUGH && inbox.ready() ? gathered(first) : first);
        }
    }

    /** This message and those behind it, as long as they are there, until it is enough. */
    private byte[] gathered(byte[] first) {
        var all = new ByteArrayOutputStream(8 * first.length);
        all.writeBytes(first);
        while (all.size() < ENOUGH && inbox.ready()) {
            all.writeBytes(codec.encode(inbox.receive()));
        }
        return all.toByteArray();
    }

    private void write(byte[] bytes) throws IOException {
        for (int start = 0; start < bytes.length; start += MOST) {
            int from = start;
            int length = Math.min(MOST, bytes.length - start);
            activity.write(() -> socket.getOutputStream().write(bytes, from, length));
        }
    }
}
