package cookbook.transcript;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/** Connects the clients of a play to the server. */
interface Caller {

    /**
     * @throws IOException if the client cannot connect by the deadline
     */
    Carrier call(InetSocketAddress server, Deadline deadline) throws IOException;

    /** Tries to connect; returns whether that is refused. */
    boolean isRefused(InetSocketAddress server, Deadline deadline) throws InterruptedException;

    /** The ways in which these clients can play this transcript; empty if they can't play it. */
    List<Way> ways(Transcript transcript);

    /** Whether its clients speak plain TCP, which every server understands. */
    default boolean talksPlainly() {
        return true;
    }

    /** What the name of a test says about these clients; empty for the player's own. */
    default String inWords() {
        return "";
    }

    /** What to type into the client so that it sends these bytes. */
    default byte[] typed(byte[] bytes) {
        return bytes;
    }

    /** What the client prints when the server sends these bytes. */
    default byte[] heard(byte[] bytes) {
        return bytes;
    }
}
