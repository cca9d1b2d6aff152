package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.markov.chain.Chain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.CodecOption;
import cookbook.program.ServerProgram;
import java.util.random.RandomGenerator;

class ChattyServer {

    /** All handlers share one chain. */
    static SimpleServer<String> with(
            Chain chain, RandomGenerator random, Codec<String> codec, ServerOptions options) {
        return new SimpleServer<>(() -> new Chatty(chain, random), codec, options);
    }

    static void main() {
        ServerProgram.run(
                (codec, options) -> with(Settings.chain(), Settings.random(), codec, options),
                CodecOption.lines(UTF_8),
                ServerOptions.port(1500));
    }
}
