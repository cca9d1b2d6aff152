package cookbook.net;

import cookbook.codec.Codec;
import cookbook.codec.Decoder;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import cookbook.component.Turns;
import cookbook.log.Printable;
import cookbook.log.ThrottledLog;
import cookbook.net.SocketShutdown.Reason;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ProtocolException;

/**
 * Socket → box. Sends what the peer sends, message by message, then a {@link SocketShutdown} that
 * says why there will be no more. From then on, or as soon as nobody receives its messages, it
 * discards what still arrives, until the peer or this side closes: unread bytes would turn the
 * close of the socket into a reset, and the peer could lose what it had not read yet.
 */
class Reader<T> extends Component<Void, T> {

    private final PeerSocket socket;
    private final Decoder<T> decoder;
    private final Outbox<T> data;
    private final Outbox<Signal> end;
    private final ThrottledLog badInputs;

    private volatile boolean delivering = true;

    /** How many messages have been delivered. Only the reader's own thread counts. */
    private volatile long delivered;

    private volatile boolean gotBadInput;

    /** Why it has to stop delivering; null until it is told to. */
    private volatile Reason finishing;

    /** A reader that sends to its own outboxes. */
    Reader(PeerSocket socket, Codec<T> codec, ThrottledLog badInputs) {
        this.socket = socket;
        this.decoder = codec.decoder();
        this.data = outbox;
        this.end = signal;
        this.badInputs = badInputs;
    }

    /** A reader that sends to the outboxes of another component. */
    Reader(
            PeerSocket socket,
            Codec<T> codec,
            ThrottledLog badInputs,
            Outbox<T> data,
            Outbox<Signal> end) {
        this.socket = socket;
        this.decoder = codec.decoder();
        this.data = data;
        this.end = end;
        this.badInputs = badInputs;
    }

    @Override
    protected void main() {
        try {
            deliverAll();
            discard();
        } catch (IOException peerGone) {
            end(Reason.RESET);
        } finally {
            end(Reason.BAD_INPUT); // the codec or the log failed; otherwise it has been said
        }
    }

    private void deliverAll() throws IOException {
        try {
            while (delivering && deliverNext()) {
                if (finishing != null && !socket.isReadable()) {
                    end(finishing);
                }
            }
        } catch (ProtocolException badInput) {
            var what = Printable.text(badInput.getMessage());
            badInputs.log(Level.WARNING, this + " got " + what + "; closing");
            end(Reason.BAD_INPUT);
            gotBadInput = true;
        } catch (BoxClosedException nobodyReceives) {
            // the handler still has to hear why, no matter who closed the box
        }
    }

    /**
     * Delivers one chunk. It is a method of its own so that a reader that waits for the next chunk
     * does not keep this one in memory.
     *
     * @return false at the end of the stream
     */
    private boolean deliverNext() throws IOException {
        byte[] chunk = read();
        if (chunk == null) {
            decoder.end(this::deliver);
            end(reasonForTheEnd());
        } else if (delivering) {
            decoder.decode(chunk, this::deliver);
        }
        return chunk != null;
    }

    private byte[] read() throws IOException {
        byte[] chunk = socket.read();
        Turns.pause();
        return chunk;
    }

    private void deliver(T message) {
        data.send(message);
        delivered++;
    }

    /**
     * Says why there will be no more. The reader's own thread does this, so no message can follow.
     * The data box closes last, so a handler that waits only for data is still there to hear why.
     */
    private void end(Reason reason) {
        end.close(new SocketShutdown(reason));
        hangUp(reason);
    }

    private Reason reasonForTheEnd() {
        if (finishing != null) {
            return finishing;
        }
        return socket.endIsBreak() ? Reason.RESET : Reason.CLOSED;
    }

    private void discard() throws IOException {
        while (read() != null) {
            // nobody wants it
        }
        end(reasonForTheEnd());
    }

    boolean gotBadInput() {
        return gotBadInput;
    }

    long delivered() {
        return delivered;
    }

    /**
     * Stops it gracefully: it delivers what it has in hand and what can be read without waiting,
     * then says why it stops. A reader that waits for the peer does not notice, so this method says
     * it in its place, when it is called for the second time during the same wait: call it again
     * until the connection has ended. Any thread can call this.
     */
    void finish(Reason reason) {
        finishing = reason;
        if (socket.isStillSilent()) {
            hangUp(reason);
        }
    }

    /**
     * Stops it at once: it delivers nothing more, and says why. The first reason counts. Any thread
     * can call this. The data box closes first, because the reader might be about to send to it.
     */
    void hangUp(Reason reason) {
        delivering = false;
        data.close();
        end.close(new SocketShutdown(reason));
    }

    /** Stops it at once, without a word: it delivers nothing more. Any thread can call this. */
    void discardTheRest() {
        delivering = false;
        data.close();
        end.close();
    }
}
