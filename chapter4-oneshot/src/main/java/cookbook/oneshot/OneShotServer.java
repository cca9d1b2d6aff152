package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.ServerProgram;

class OneShotServer {

    static SimpleServer<String> with(ServerOptions options) {
        return new SimpleServer<>(OneShot::new, options.textCodec(ISO_8859_1), options);
    }

    static void main() {
        ServerProgram.run(OneShotServer::with, ServerOptions.port(1500));
    }
}
