package cookbook.net;

import cookbook.component.Signal;

/**
 * "The peer will send nothing more." Sent to the {@code control} of a protocol handler, and to that
 * of the component after a {@link TCPClient} in a pipeline, once all data that arrived before is in
 * its {@code inbox}. So a handler that checks {@code control} first, and then empties {@code
 * inbox}, loses nothing. What the handler still sends is delivered if the peer is there to receive
 * it. Kamaelia: {@code Kamaelia.IPC.socketShutdown}.
 *
 * @param reason why
 */
public record SocketShutdown(Reason reason) implements Signal {

    /** Why the peer will send nothing more. */
    public enum Reason {
        /**
         * The peer has said that it has sent everything. It might still be reading (half-close).
         */
        CLOSED,
        /** The peer, or the network between, has broken the connection. */
        RESET,
        /** The peer sent something that the codec refuses, such as a line that is too long. */
        BAD_INPUT,
        /** Nothing was sent or received for the idle timeout. */
        IDLE,
        /** The peer accepted nothing of what was being written for the write timeout. */
        NOT_READING,
        /** The server is stopping. */
        SERVER_STOPPING,
        /** There never was a connection; only a {@link TCPClient} says this. */
        UNREACHABLE
    }
}
