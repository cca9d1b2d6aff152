package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** The right handler behind the wrong codec: what a read returns need not be a line. */
class TakesEveryReadForALine {

    static SimpleServer<String> with(ServerOptions options) {
        return new SimpleServer<>(OneShot::new, Codec.text(ISO_8859_1), options);
    }
}
