package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.container.NeedsDocker;
import cookbook.container.RealClients;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.transcript.Transcripts;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

@NeedsDocker
class ChattyContainerIT {

    private static SimpleServer<String> chatty(Codec<String> codec) {
        return ChattyServer.with(
                new MemoryChain(1_000), new Random(1), codec, ServerOptions.port(0));
    }

    @TestFactory
    Stream<DynamicContainer> nc_and_telnet_see_what_the_transcripts_say() {
        return RealClients.play(
                Transcripts.of(this),
                () -> chatty(Codec.lines(UTF_8, 65_536)),
                SimpleServer::start,
                SimpleServer::port);
    }

    @TestFactory
    Stream<DynamicContainer> so_they_do_where_chunks_are_messages() {
        return RealClients.play(
                Transcripts.of(this, "src/test/transcripts-text"),
                () -> chatty(Codec.text(UTF_8)),
                SimpleServer::start,
                SimpleServer::port);
    }
}
