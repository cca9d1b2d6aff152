package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However much the others have to do, everyone gets a turn. */
class FairnessTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final List<Client> busy = new ArrayList<>();
    private final List<Thread> talking = new ArrayList<>();
    private SimpleServer<String> server;

    private void serve(Supplier<Component<String, String>> protocol) {
        server =
                new SimpleServer<>(
                        protocol,
                        Codec.lines(UTF_8, 1000),
                        ServerOptions.port(0).withDrainTime(Duration.ZERO));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        for (var client : busy) {
            client.close();
        }
        for (var thread : talking) {
            thread.join();
        }
    }

    private interface Talk {
        void with(Client client) throws IOException;
    }

    private Client busyClient() throws IOException {
        var client = new Client(server.port());
        busy.add(client);
        return client;
    }

    /** On a platform thread, a client talks like this until the server stops. */
    private void keepTalking(Client client, Talk talk) {
        Runnable untilTheEnd =
                () -> {
                    try {
                        while (true) {
                            talk.with(client);
                        }
                    } catch (IOException | AssertionError end) {
                        // of the server
                    }
                };
        talking.add(Thread.ofPlatform().start(untilTheEnd));
    }

    private void assertThatNewClientsAreServed() throws IOException {
        for (int n = 0; n < 5; n++) {
            try (var client = new Client(server.port())) {
                assertThat(client.echo("hello\n")).isEqualTo("hello\n");
            }
        }
    }

    @Test
    void clients_that_send_without_end_and_read_all_answers_do_not_keep_a_new_one_waiting()
            throws IOException {
        serve(Handler::echo);
        var lines = "hello\n".repeat(5000);
        for (int n = 0; n < 4 * PROCESSORS; n++) {
            var flooding = busyClient();
            keepTalking(flooding, client -> client.send(lines));
            keepTalking(flooding, client -> assertThat(client.read(65_536)).isNotEmpty());
        }
        assertThatNewClientsAreServed();
    }

    @Test
    void nor_do_clients_that_ask_again_after_each_answer() throws IOException {
        serve(Handler::echo);
        for (int n = 0; n < 200; n++) {
            keepTalking(
                    busyClient(),
                    client -> assertThat(client.echo("hello\n")).isEqualTo("hello\n"));
        }
        assertThatNewClientsAreServed();
    }

    /** What a handler can do all the time. */
    private enum Busy {
        COMPUTES(_ -> Thread.onSpinWait()),
        YIELDS(_ -> Thread.yield()),
        SENDS(self -> self.outbox.send("x".repeat(900)));

        private final Consumer<Handler<String, String>> work;

        Busy(Consumer<Handler<String, String>> work) {
            this.work = work;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nor_do_handlers_that_never_wait(Busy busy) throws IOException {
        var stubborn = new AtomicBoolean(true);
        serve(() -> Handler.stubborn(stubborn, busy.work));
        try {
            for (int n = 0; n < PROCESSORS + 1; n++) {
                var client = busyClient();
                client.echo("forever\n");
                keepTalking(client, _ -> assertThat(client.read(65_536)).isNotEmpty());
            }
            assertThatNewClientsAreServed();
        } finally {
            stubborn.set(false);
        }
    }
}
