package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.transcript.Transcripts;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class ChattyTextIT {

    @TestFactory
    Stream<DynamicContainer> the_server_keeps_its_transcripts() {
        return Transcripts.of(this, "src/test/transcripts-text")
                .playedAgainst(
                        () ->
                                ChattyServer.with(
                                        new MemoryChain(1_000),
                                        new Random(1),
                                        Codec.text(UTF_8),
                                        ServerOptions.port(0)),
                        SimpleServer::start,
                        SimpleServer::port);
    }
}
