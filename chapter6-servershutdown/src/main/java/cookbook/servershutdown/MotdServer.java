package cookbook.servershutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.net.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.ServerProgram;
import cookbook.net.SimpleServer;

class MotdServer {

    static SimpleServer<String> with(ServerOptions options) {
        return new SimpleServer<>(Motd::new, Codec.text(UTF_8), options);
    }

    static void main() {
        ServerProgram.run(MotdServer::with, ServerOptions.port(1501));
    }
}
