package cookbook.munch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.ServerProgram;

class MunchServer {

    static SimpleServer<String> with(ServerOptions options) {
        return new SimpleServer<>(Munch::new, options.textCodec(ISO_8859_1), options);
    }

    static void main() {
        ServerProgram.run(MunchServer::with, ServerOptions.port(1500));
    }
}
