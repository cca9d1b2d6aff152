package cookbook.net;

import cookbook.codec.Codec;
import cookbook.codec.Decoder;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.log.Printable;
import cookbook.net.SocketShutdown.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ProtocolException;
import java.net.Socket;
import java.time.Duration;

/**
 * Socket → box. Sends what the peer sends, message by message; then, on {@code signal}, that it was
 * all, and why. From then on, or as soon as nobody listens any more, it throws away what still
 * comes, until the peer closes or the socket is closed: unread bytes would turn the close of the
 * socket into a reset, and the peer might lose what it had not read yet.
 */
final class Reader<T> extends Component<Void, T> {

    private static final Logger LOG = System.getLogger(Reader.class.getName());

    /** By then it is plain whether it was the peer that ended a write, or only slows it down. */
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final Socket socket;
    private final Decoder<T> decoder;
    private final Activity activity;

    Reader(Socket socket, Codec<T> codec, Activity activity) {
        this.socket = socket;
        this.decoder = codec.decoder();
        this.activity = activity;
    }

    @Override
    protected void main() {
        try {
            var chunks = new Chunks(socket.getInputStream());
            deliver(chunks);
            discard(chunks);
        } catch (IOException peerGone) {
            activity.fails();
            hangUp(Reason.RESET);
        }
    }

    private void deliver(Chunks chunks) throws IOException {
        try {
            for (byte[] bytes = chunks.next(); bytes != null; bytes = chunks.next()) {
                activity.read();
                decoder.decode(bytes, outbox::send);
            }
            decoder.end(outbox::send);
            activity.awaitWrite(A_MOMENT);
            hangUp(activity.isBroken() ? Reason.RESET : Reason.CLOSED);
        } catch (ProtocolException badInput) {
            var what = Printable.text(badInput.getMessage());
            LOG.log(Level.WARNING, this + " got " + what + "; closing");
            hangUp(Reason.BAD_INPUT);
        } catch (BoxClosedException nobodyListens) {
            deafen();
        }
    }

    /** Tells the handler that nothing more will come, and why. Any thread may call this. */
    void hangUp(Reason reason) {
        try {
            signal.send(new SocketShutdown(reason));
        } catch (BoxClosedException alreadyToldOrEnded) {
            // all the same
        }
        deafen();
    }

    /** Delivers nothing more. Any thread may call this. */
    void deafen() {
        outbox.close();
        signal.close();
    }

    private static void discard(Chunks chunks) throws IOException {
        while (chunks.next() != null) {
            // thrown away
        }
    }
}
