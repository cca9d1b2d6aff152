package cookbook.transcript;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Where transcripts are played: it has a server. */
public interface Stage {

    /**
     * Plays all of the transcript in this way. When this returns, however it does, all clients have
     * left, and what was started for it has ended.
     *
     * @param command does this check alone, for the report; may be null
     * @throws Missed if the server does anything else than the transcript says
     * @throws org.opentest4j.TestAbortedException if it can't be played here
     */
    void play(Transcript transcript, Way way, Limits limits, String command) throws Exception;

    /** A server that runs already, at {@code host:port}. */
    static Stage at(String server) {
        return new RunningServer(Address.parse("server", server), new Sockets());
    }

    /**
     * A new server in this JVM for each play, closed after it. What this JVM prints and logs
     * meanwhile is taken as the server's.
     *
     * @param make makes a server that will listen on a free port of the loopback address
     * @param start starts it; it listens when this returns
     * @param port the port on which it listens
     */
    static <S extends AutoCloseable> Stage ofNew(
            Supplier<S> make, Consumer<? super S> start, ToIntFunction<? super S> port) {
        return new NewServer<>(make, start, port, new Sockets());
    }
}
