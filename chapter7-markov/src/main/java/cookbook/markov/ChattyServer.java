package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.net.Framing;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.ServerProgram;
import java.util.random.RandomGenerator;

class ChattyServer {

    /** All handlers share one chain. */
    static SimpleServer<String> with(Chain chain, RandomGenerator random, ServerOptions options) {
        return new SimpleServer<>(
                () -> new Chatty(chain, random), options.textCodec(UTF_8), options);
    }

    static void main() {
        ServerProgram.run(
                options -> with(Settings.chain(), Settings.random(), options),
                ServerOptions.port(1500).withFraming(Framing.LINES));
    }
}
