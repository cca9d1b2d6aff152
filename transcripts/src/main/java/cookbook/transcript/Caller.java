package cookbook.transcript;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/** Connects the clients of a play to the server. */
interface Caller {

    /**
     * @throws IOException if the client cannot connect by the deadline, and tells of it
     */
    Carrier call(InetSocketAddress server, Deadline deadline) throws IOException;

    /** Tries to connect; whether that is refused. */
    boolean isRefused(InetSocketAddress server, Deadline deadline) throws InterruptedException;

    /** The ways in which such clients can play this transcript; none if they can't play it. */
    List<Way> ways(Transcript transcript);

    /** Whether its clients talk TCP alone, which every server understands. */
    default boolean talksPlainly() {
        return true;
    }

    /** What the name of a test says about such clients; nothing about the player's own. */
    default String inWords() {
        return "";
    }

    /** What is put into the client so that it sends these bytes. */
    default byte[] typed(byte[] bytes) {
        return bytes;
    }

    /** What comes out of the client when the server says these bytes. */
    default byte[] heard(byte[] bytes) {
        return bytes;
    }
}
