package cookbook.program;

import cookbook.codec.Codec;
import cookbook.net.ServerCore;
import cookbook.net.ServerOptions;
import cookbook.watch.Watching;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A server as a program: what the {@code main} of a chapter calls. It says where it listens, and
 * runs until the server stops or the program is told to end, by Ctrl-C or {@code kill}. Then the
 * server stops in its four phases.
 */
public final class ServerProgram {

    private ServerProgram() {}

    /**
     * Runs the server with these options, except where properties such as {@code -Dport=} and
     * {@code -Dhost=} say something else. Each option of {@link ServerOptions} except TLS has a
     * property of the same name; times are in seconds. If an option is invalid or the server can't
     * listen, the program ends with one line on standard error and exit code 1; see {@link
     * Program#run}.
     *
     * @param server makes the server, with the options
     */
    public static void run(
            Function<ServerOptions, ? extends ServerCore<?>> server, ServerOptions defaults) {
        Program.start(
                () -> {
                    var made = server.apply(ServerFlags.override(defaults, Flags.commandLine()));
                    return () -> serve(made);
                });
    }

    /**
     * The same, for a server that lets its user choose the codec.
     *
     * @param server makes the server, with the codec and the options
     */
    public static void run(
            BiFunction<Codec<String>, ServerOptions, ? extends ServerCore<?>> server,
            CodecOption codec,
            ServerOptions defaults) {
        run(options -> server.apply(codec.from(Flags.commandLine()), options), defaults);
    }

    /** Goes on even if nobody reads the program's output anymore, since there are still clients. */
    private static void serve(ServerCore<?> server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "Ctrl-C"));
        start(server);
        System.out.println("Listening on " + server.address());
        try {
            server.join();
        } catch (InterruptedException over) {
            server.close();
        }
    }

    private static void start(ServerCore<?> server) {
        try {
            server.start();
        } catch (UncheckedIOException trouble) {
            if (trouble.getCause() instanceof BindException) {
                Program.fail(
                        trouble.getMessage() + "; choose another address with -Dport= or -Dhost=");
            }
            throw trouble;
        }
    }

    /**
     * Handlers that never let go of a processor can keep the server from stopping, but not the
     * program from ending. That is why this thread, and the one that it starts, are platform
     * threads.
     */
    private static void stop(ServerCore<?> server) {
        try {
            var closing = Thread.ofPlatform().name("Stop").daemon().start(server::close);
            closing.join(server.longestStop());
            Watching.end();
        } catch (InterruptedException hurry) {
            // the program ends all the same
        }
    }
}
