package cookbook.munch;

import static org.junit.jupiter.api.Assumptions.abort;

import cookbook.testing.JavaProcess;
import cookbook.testing.MavenModule;
import cookbook.transcript.Transcripts;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The transcripts don't ask in which language a server was written. */
@DisabledIfSystemProperty(named = "server", matches = ".*", disabledReason = "another is tested")
class MunchInPythonIT {

    private static JavaProcess server;
    private static int port;

    @BeforeAll
    static void start() throws InterruptedException {
        var folder = MavenModule.of(MunchInPythonIT.class).folder();
        try {
            server = new JavaProcess(List.of("python3", folder + "/src/test/python/munch.py", "0"));
        } catch (IOException missing) {
            abort("python3 is not there");
        }
        port = server.port();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @TestFactory
    Stream<DynamicContainer> a_server_in_python_keeps_them_too() {
        return Transcripts.of(this).playedAgainst("127.0.0.1:" + port);
    }
}
