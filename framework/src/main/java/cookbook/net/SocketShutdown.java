package cookbook.net;

import cookbook.component.Signal;

/**
 * "The peer will send nothing more." Sent to the {@code control} of a protocol handler, and of the
 * component after a {@link TCPClient} in a pipeline, once all data that arrived before is in its
 * {@code inbox}; so a handler that looks at {@code control} first, and then empties {@code inbox},
 * loses nothing. What the handler still sends is delivered if the peer is there to take it.
 * Kamaelia: {@code Kamaelia.IPC.socketShutdown}.
 *
 * @param reason why
 */
public record SocketShutdown(Reason reason) implements Signal {

    /** Why nothing more will be received. */
    public enum Reason {
        /** The peer has sent all it had to send. It may still be reading (half-close). */
        CLOSED,
        /** The peer, or the network between, has broken the connection. */
        RESET,
        /** The peer sent what the codec can't take, such as a line that is too long. */
        BAD_INPUT,
        /** Nothing was sent or received for the idle timeout. */
        IDLE,
        /** The peer did not accept what was sent to it within the write timeout. */
        NOT_READING,
        /** The server is stopping. */
        SERVER_STOPPING,
        /** There never was a connection; only a {@link TCPClient} says this. */
        UNREACHABLE
    }
}
