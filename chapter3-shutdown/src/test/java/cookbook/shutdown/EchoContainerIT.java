package cookbook.shutdown;

import cookbook.container.NeedsDocker;
import cookbook.container.RealClients;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.transcript.Transcripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

@NeedsDocker
class EchoContainerIT {

    @TestFactory
    Stream<DynamicContainer> nc_and_telnet_see_what_the_transcripts_say() {
        return RealClients.play(
                Transcripts.of(this),
                () -> EchoServer.with(ServerOptions.port(0)),
                SimpleServer::start,
                SimpleServer::port);
    }
}
