package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.ServerProgram;

class MotdServer {

    static SimpleServer<String> with(ServerOptions options) {
        return new SimpleServer<>(Motd::new, Codec.text(UTF_8), options);
    }

    static void main() {
        ServerProgram.run(MotdServer::with, ServerOptions.port(1501));
    }
}
