package cookbook.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Outbox;
import cookbook.net.ServerOptions;
import cookbook.net.ServerShutdown;
import cookbook.net.SimpleServer;
import cookbook.net.StopsServer;
import cookbook.program.ServerProgram;
import cookbook.testing.Client;
import cookbook.testing.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server as a process of its own that JDK Flight Recorder records. */
class FlightRecordingIT {

    @TempDir Path folder;

    /** Stops the server when its client has finished. */
    private static final class Echo extends Component<byte[], byte[]> implements StopsServer {

        private final Outbox<ServerShutdown> serversignal = newOutbox("serversignal");

        @Override
        protected void main() {
            try {
                while (true) {
                    outbox.send(inbox.receive());
                }
            } finally {
                serversignal.send(new ServerShutdown());
            }
        }

        @Override
        public Outbox<ServerShutdown> serversignal() {
            return serversignal;
        }
    }

    /**
     * It ends on its own. A signal would end the recording too, and at the same time as the server,
     * whose last event could then be missing.
     */
    private static final class OneClientProgram {
        static void main() {
            ServerProgram.run(
                    options -> new SimpleServer<>(Echo::new, Codec.bytes(), options),
                    ServerOptions.port(0));
        }
    }

    private List<RecordedEvent> record(String settings) throws Exception {
        var file = folder.resolve("echo.jfr");
        var option = "-XX:StartFlightRecording:filename=" + file + settings;
        try (var program = new JavaProcess(OneClientProgram.class, option, "-Xlog:jfr*=off")) {
            var line = program.nextLine();
            while (!line.startsWith("Listening on ")) {
                line = program.nextLine();
            }
            int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
            try (var client = new Client(port)) {
                client.echo("Hello\n");
                client.shutdownOutput();
                client.readAll();
            }
            assertThat(program.exitCode()).isZero();
        }
        return RecordingFile.readAllEvents(file);
    }

    private static List<RecordedEvent> named(String name, List<RecordedEvent> events) {
        return events.stream().filter(each -> each.getEventType().getName().equals(name)).toList();
    }

    @Test
    void a_recording_has_components_and_connections_with_how_they_ended() throws Exception {
        var events = record("");

        var components = named("cookbook.Component", events);
        assertThat(components)
                .extracting(each -> each.getString("component").split(" ")[0])
                .contains("SimpleServer-1", "Acceptor-1", "Connection-1", "Reader-1", "Echo-1");
        var echo =
                components.stream()
                        .filter(each -> each.getString("component").startsWith("Echo-1 "))
                        .findFirst()
                        .orElseThrow();
        assertThat(echo.getString("startedBy")).startsWith("Connection-1 127.0.0.1:");
        assertThat(echo.getString("end")).contains("Echo-1", "inbox is closed");
        assertThat(echo.getDuration()).isPositive().isLessThan(Duration.ofSeconds(60));
        assertThat(named("cookbook.Connection", events))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.getString("peer")).startsWith("127.0.0.1:");
                            assertThat(each.getString("reason")).isEqualTo("CLOSED");
                        });
        assertThat(named("cookbook.Message", events)).as("off by default").isEmpty();
    }

    @Test
    void messages_are_recorded_if_they_are_asked_for() throws Exception {
        var messages = named("cookbook.Message", record(",+cookbook.Message#enabled=true"));

        assertThat(messages)
                .extracting(each -> each.getString("from") + " " + each.getString("to"))
                .contains("Reader-1 Echo-1", "Echo-1 Connection-1");
        assertThat(messages.getFirst().getString("content")).isEqualTo("\"Hello\\n\"");
        assertThat(messages.getFirst().getInt("size")).isEqualTo(6);
    }
}
