package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.CodecOption;
import cookbook.program.ServerProgram;

class OneShotServer {

    static SimpleServer<String> with(Codec<String> codec, ServerOptions options) {
        return new SimpleServer<>(OneShot::new, codec, options);
    }

    static void main() {
        ServerProgram.run(
                OneShotServer::with, CodecOption.text(ISO_8859_1), ServerOptions.port(1500));
    }
}
