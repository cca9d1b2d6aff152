package cookbook.markov;

import cookbook.container.NeedsDocker;
import cookbook.container.RealClients;
import cookbook.net.Framing;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.transcript.Transcripts;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

@NeedsDocker
class ChattyContainerIT {

    private static SimpleServer<String> chatty(Framing framing) {
        var options = ServerOptions.port(0).withFraming(framing);
        return ChattyServer.with(new MemoryChain(1_000), new Random(1), options);
    }

    @TestFactory
    Stream<DynamicContainer> nc_and_telnet_see_what_the_transcripts_say() {
        return RealClients.play(
                Transcripts.of(this),
                () -> chatty(Framing.LINES),
                SimpleServer::start,
                SimpleServer::port);
    }

    @TestFactory
    Stream<DynamicContainer> so_they_do_where_chunks_are_messages() {
        return RealClients.play(
                Transcripts.of(this, "src/test/transcripts-text"),
                () -> chatty(Framing.CHUNKS),
                SimpleServer::start,
                SimpleServer::port);
    }
}
