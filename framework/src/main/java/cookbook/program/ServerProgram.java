package cookbook.program;

import cookbook.codec.Codec;
import cookbook.net.ServerCore;
import cookbook.net.ServerOptions;
import cookbook.watch.Watching;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A server as a program: what the {@code main} of a chapter calls. Says where it listens, and runs
 * until the server stops on its own or the program is told to end, by Ctrl-C or {@code kill}; then
 * the server stops in its four phases.
 */
public final class ServerProgram {

    private ServerProgram() {}

    /**
     * Runs the server with these options, unless properties such as {@code -Dport=} and {@code
     * -Dhost=} say otherwise: each option of {@link ServerOptions} has one of its name, except TLS;
     * times are in seconds. Ends the program, with one line on standard error and exit code 1, if
     * an option is wrong or the server can't listen; see {@link Program#run}.
     *
     * @param server makes it, with the options
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
     * The same, for a server that leaves its codec to whoever starts it.
     *
     * @param server makes it, with the codec and the options
     */
    public static void run(
            BiFunction<Codec<String>, ServerOptions, ? extends ServerCore<?>> server,
            CodecOption codec,
            ServerOptions defaults) {
        run(options -> server.apply(codec.from(Flags.commandLine()), options), defaults);
    }

    /** Goes on without its output, if nobody reads that any more: it has its clients. */
    private static void serve(ServerCore<?> server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "Ctrl-C"));
        server.start();
        System.out.println("Listening on " + server.address());
        try {
            server.join();
        } catch (InterruptedException over) {
            server.close();
        }
    }

    /**
     * Handlers that never let go of a processor can keep the server from stopping, but not the
     * program: so this thread, and the one it starts, are no virtual ones.
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
