package cookbook.container;

import cookbook.transcript.Transcripts;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;

/** Transcripts that are played by clients which nobody here wrote. */
public final class RealClients {

    private RealClients() {}

    /**
     * Tests as {@link Transcripts#playedAgainst} makes them, with {@code nc} and then with {@code
     * telnet} as the client.
     */
    public static <S extends AutoCloseable> Stream<DynamicContainer> play(
            Transcripts transcripts,
            Supplier<S> make,
            Consumer<? super S> start,
            ToIntFunction<? super S> port) {
        var busybox = new BusyBox();
        return Stream.of(busybox.netcat(), busybox.telnet())
                .flatMap(client -> transcripts.playedBy(client).playedAgainst(make, start, port))
                .onClose(busybox::close);
    }
}
