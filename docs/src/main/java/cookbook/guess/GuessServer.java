package cookbook.guess;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.ServerProgram;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

class GuessServer {

    private static final int LONGEST_LINE = 80;

    static SimpleServer<String> with(IntSupplier secrets, ServerOptions options) {
        return new SimpleServer<>(
                () -> new Guess(secrets.getAsInt()), Codec.lines(UTF_8, LONGEST_LINE), options);
    }

    static void main() {
        ServerProgram.run(
                options -> with(GuessServer::randomNumber, options), ServerOptions.port(1500));
    }

    private static int randomNumber() {
        return ThreadLocalRandom.current().nextInt(1, 101);
    }
}
