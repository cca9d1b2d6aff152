package cookbook.motd;

import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.teaching.Passersby;
import cookbook.teaching.ServerRecipe;
import cookbook.transcript.Transcripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MotdIT {

    /** The server under test; WrongHandlersIT puts wrong ones in its place. */
    ServerRecipe motd = MotdServer::with;

    @TestFactory
    Stream<DynamicContainer> the_server_keeps_its_transcripts() {
        return Transcripts.of(this)
                .playedAgainst(
                        () -> MotdServer.with(ServerOptions.port(0)),
                        SimpleServer::start,
                        SimpleServer::port);
    }

    @Test
    void clients_that_come_and_go_leave_no_thread_behind() throws Exception {
        Passersby.leaveNoThreadBehind(motd.with(ServerOptions.port(0)), 100);
    }
}
