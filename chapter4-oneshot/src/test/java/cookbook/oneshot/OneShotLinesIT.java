package cookbook.oneshot;

import cookbook.net.Framing;
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
                        () -> OneShotServer.with(ServerOptions.port(0).withFraming(Framing.LINES)),
                        SimpleServer::start,
                        SimpleServer::port);
    }
}
