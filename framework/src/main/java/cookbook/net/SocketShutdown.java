package cookbook.net;

import cookbook.component.Signal;

/**
 * "The connection is over, and nothing more will come from it." Sent to the {@code control} of a
 * protocol handler, and of whoever comes after a {@link TCPClient} in a pipeline, after all data
 * that came before has been put into its {@code inbox}; so a handler that looks at {@code control}
 * first, and then empties {@code inbox}, loses nothing. What the handler still sends is delivered
 * if the peer is there to take it. Kamaelia: {@code Kamaelia.IPC.socketShutdown}.
 *
 * @param reason why
 */
public record SocketShutdown(Reason reason) implements Signal {

    /** Why a connection is over. */
    public enum Reason {
        /** The peer has sent all it had to send, and may still be reading (half-close). */
        CLOSED,
        /** The peer, or the network between, has broken the connection. */
        RESET,
        /** The peer sent what the codec can't take, such as a line that is too long. */
        BAD_INPUT,
        /** Nothing was sent or received for the server's idle timeout. */
        IDLE,
        /** The peer did not take what was sent to it within the server's write timeout. */
        NOT_READING,
        /** The server stops. */
        SERVER_STOPPING,
        /** There never was one: a client could not connect. */
        UNREACHABLE
    }
}
