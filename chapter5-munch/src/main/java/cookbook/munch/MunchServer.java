package cookbook.munch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.CodecOption;
import cookbook.program.ServerProgram;

class MunchServer {

    static SimpleServer<String> with(Codec<String> codec, ServerOptions options) {
        return new SimpleServer<>(Munch::new, codec, options);
    }

    static void main() {
        ServerProgram.run(
                MunchServer::with, CodecOption.text(ISO_8859_1), ServerOptions.port(1500));
    }
}
