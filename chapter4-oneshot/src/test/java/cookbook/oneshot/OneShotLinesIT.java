package cookbook.oneshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.transcript.Transcripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class OneShotLinesIT {

    @TestFactory
    Stream<DynamicContainer> the_server_keeps_its_transcripts() {
        return Transcripts.of(this, "src/test/transcripts-lines")
                .playedAgainst(
                        () ->
                                OneShotServer.with(
                                        Codec.lines(ISO_8859_1, 65_536), ServerOptions.port(0)),
                        SimpleServer::start,
                        SimpleServer::port);
    }
}
