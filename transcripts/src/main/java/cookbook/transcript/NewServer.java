package cookbook.transcript;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** A new server in this JVM for each play. */
record NewServer<S extends AutoCloseable>(
        Supplier<S> make, Consumer<? super S> start, ToIntFunction<? super S> port, Caller caller)
        implements Stage {

    @Override
    public void play(Transcript transcript, Way way, Limits limits, String command)
            throws Exception {
        try (var console = Console.capture()) {
            assertTimeoutPreemptively(
                    limits.play(),
                    () -> {
                        S server = make.get();
                        try (AutoCloseable _ = server) {
                            start.accept(server);
                            new Player("127.0.0.1", port.applyAsInt(server))
                                    .calling(caller)
                                    .console(console)
                                    .limits(limits)
                                    .command(command)
                                    .play(transcript, way);
                        }
                    });
        }
    }
}
