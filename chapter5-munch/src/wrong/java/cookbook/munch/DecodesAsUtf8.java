package cookbook.munch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** The right handler behind the wrong codec: not every byte is UTF-8. */
class DecodesAsUtf8 {

    static SimpleServer<String> with(ServerOptions options) {
        return new SimpleServer<>(Munch::new, Codec.text(UTF_8), options);
    }
}
