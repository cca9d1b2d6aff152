package cookbook.munch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.codec.Codec;
import cookbook.container.NeedsDocker;
import cookbook.container.RealClients;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.transcript.Transcripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

@NeedsDocker
class MunchContainerIT {

    @TestFactory
    Stream<DynamicContainer> nc_and_telnet_see_what_the_transcripts_say() {
        return RealClients.play(
                Transcripts.of(this),
                () -> MunchServer.with(Codec.text(ISO_8859_1), ServerOptions.port(0)),
                SimpleServer::start,
                SimpleServer::port);
    }

    @TestFactory
    Stream<DynamicContainer> so_they_do_where_lines_are_messages() {
        return RealClients.play(
                Transcripts.of(this, "src/test/transcripts-lines"),
                () -> MunchServer.with(Codec.lines(ISO_8859_1, 65_536), ServerOptions.port(0)),
                SimpleServer::start,
                SimpleServer::port);
    }
}
