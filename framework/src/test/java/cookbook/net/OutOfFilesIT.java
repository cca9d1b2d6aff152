package cookbook.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.testing.Client;
import cookbook.testing.EchoProgram;
import cookbook.testing.JavaProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server whose process can open fewer files than there are clients. */
class OutOfFilesIT {

    private static final int MOST_OPEN_FILES = 80;
    private static final int CLIENTS = 100;

    /** Fewer than are accepted at first: the process needs files for itself too. */
    private static final int ACCEPTED = 5;

    private JavaProcess program;
    private int port;
    private final List<Client> clients = new ArrayList<>();

    private void start(String... jvmOptions) throws Exception {
        program = JavaProcess.withOpenFiles(MOST_OPEN_FILES, EchoProgram.class, jvmOptions);
        port = program.port();
    }

    private void moreClientsConnectThanThereAreFiles() throws Exception {
        for (int n = 0; n < CLIENTS; n++) {
            clients.add(new Client(port));
        }
    }

    private void eachSaysItsNumber() throws IOException {
        for (int n = 0; n < CLIENTS; n++) {
            clients.get(n).send(String.format(Locale.ROOT, "%03d", n));
        }
    }

    @AfterEach
    void end() throws IOException {
        program.close();
        for (var client : clients) {
            client.close();
        }
    }

    @Test
    void the_log_says_how_many_connections_the_files_suffice_for_and_when_more_wait()
            throws Exception {
        start();
        program.nextErrorLine(); // date and place
        assertThat(program.nextErrorLine())
                .containsPattern("there are file descriptors for only \\d+ connections");
    }

    @Test
    void each_client_is_served_when_others_have_left_and_loses_nothing() throws Exception {
        start();
        moreClientsConnectThanThereAreFiles();
        eachSaysItsNumber();
        for (int n = 0; n < CLIENTS; n++) {
            try (var client = clients.get(n)) {
                assertThat(client.read(3)).isEqualTo(String.format(Locale.ROOT, "%03d", n));
            }
        }
        try (var another = new Client(port)) {
            assertThat(another.echo("hello")).isEqualTo("hello");
        }
        program.kill("TERM");
        assertThat(program.errorLines())
                .as("it was reported once, not for each")
                .hasSizeLessThan(10);
        assertThat(program.exitCode()).isEqualTo(143);
    }

    @Test
    void a_crowd_that_takes_all_places_before_anybody_has_spoken_does_not_block_the_server()
            throws Exception {
        start();
        moreClientsConnectThanThereAreFiles();
        for (var client : clients) {
            client.close();
        }

        try (var another = new Client(port)) {
            assertThat(another.echo("hello")).isEqualTo("hello");
        }
        program.kill("TERM");
        assertThat(program.errorLines()).noneMatch(line -> line.contains("Error"));
        assertThat(program.exitCode()).isEqualTo(143);
    }

    @Test
    void a_crowd_that_stays_and_is_silent_is_idle_and_makes_room() throws Exception {
        start("-DidleTimeout=0.5", "-DlingerTimeout=0.1");
        moreClientsConnectThanThereAreFiles();

        try (var another = new Client(port)) {
            assertThat(another.echo("hello")).isEqualTo("hello");
        }
    }

    @Test
    void it_does_not_spin_while_it_waits_for_files() throws Exception {
        start();
        moreClientsConnectThanThereAreFiles();
        eachSaysItsNumber();
        clients.getFirst().read(3);
        var before = program.processorTime();

        await().during(Duration.ofSeconds(2))
                .untilAsserted(
                        () ->
                                assertThat(program.processorTime().minus(before))
                                        .isLessThan(Duration.ofMillis(500)));
    }

    @Test
    void it_can_be_stopped_and_those_that_were_accepted_see_a_clean_close() throws Exception {
        start();
        moreClientsConnectThanThereAreFiles();
        eachSaysItsNumber();
        for (int n = 0; n < ACCEPTED; n++) {
            assertThat(clients.get(n).read(3)).isEqualTo(String.format(Locale.ROOT, "%03d", n));
        }
        program.kill("TERM");

        for (int n = 0; n < ACCEPTED; n++) {
            assertThat(clients.get(n).readAll()).isEmpty();
        }
        assertThat(program.exitCode()).isEqualTo(143);
        assertThat(program.errorLines()).noneMatch(line -> line.contains("Error"));
    }
}
