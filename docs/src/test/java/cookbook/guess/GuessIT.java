package cookbook.guess;

import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.transcript.Transcripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class GuessIT {

    private static final int SECRET = 42;

    @TestFactory
    Stream<DynamicContainer> the_server_keeps_its_transcripts() {
        return Transcripts.of(this)
                .playedAgainst(
                        () -> GuessServer.with(() -> SECRET, ServerOptions.port(0)),
                        SimpleServer::start,
                        SimpleServer::port);
    }
}
