package cookbook.transcript;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Where transcripts are played. It has a server. */
public interface Stage {

    /**
     * Plays the whole transcript in this way. When this returns or throws, all clients have left,
     * and everything that was started for it has ended.
     *
     * @param command runs only this check, for the report; can be null
     * @throws Missed if the server does anything other than what the transcript says
     * @throws org.opentest4j.TestAbortedException if it can't be played here
     */
    void play(Transcript transcript, Way way, Limits limits, String command) throws Exception;

    /** A server that is already running, at {@code host:port}. */
    static Stage at(String server) {
        return new RunningServer(Address.parse("server", server), new Sockets());
    }

    /**
     * A new server in this JVM for each play, which is closed afterward. What this JVM prints and
     * logs in the meantime is treated as the server's output.
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
