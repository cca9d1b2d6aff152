package cookbook.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.program.ServerProgram;
import cookbook.testing.Client;
import cookbook.testing.EchoProgram;
import cookbook.testing.Handler;
import cookbook.testing.JavaProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A heap of the documented size is enough for the worst, and one that is full ends the program. */
class MemoryIT {

    private static final int CLIENTS = 12;

    private static final class GreedyProgram {
        static void main() {
            ServerProgram.run(
                    options -> new SimpleServer<>(GreedyProgram::greedy, Codec.bytes(), options),
                    ServerOptions.port(0));
        }

        private static Handler<byte[], byte[]> greedy() {
            return new Handler<>(
                    self -> {
                        var all = new ArrayList<byte[]>();
                        while (true) {
                            self.inbox.receive();
                            all.add(new byte[1 << 20]);
                        }
                    });
        }
    }

    @Test
    void a_heap_of_the_documented_size_is_enough_for_that_many_hostile_clients() throws Exception {
        try (var program =
                new JavaProcess(
                        EchoProgram.class,
                        "-Xmx86m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-DmaxConnections=" + CLIENTS)) {
            int port = program.port();
            var hostile = new ArrayList<Client>();
            var sent = new AtomicLong();
            for (int n = 0; n < CLIENTS; n++) {
                var client = new Client(port);
                hostile.add(client);
                Thread.startVirtualThread(() -> sendWithoutReading(client, sent));
            }
            await().until(() -> staysTheSame(sent));

            for (var client : hostile) {
                client.reset();
            }
            try (var another = new Client(port)) {
                assertThat(another.echo("hello")).isEqualTo("hello");
            }
        }
    }

    private static void sendWithoutReading(Client client, AtomicLong sent) {
        try {
            while (true) {
                client.send(new byte[32 * 1024]);
                sent.incrementAndGet();
            }
        } catch (IOException closed) {
            // it has sent enough
        }
    }

    private static boolean staysTheSame(AtomicLong count) throws InterruptedException {
        long before = count.get();
        Thread.sleep(500); // so long that nothing more is accepted
        return before > 0 && count.get() == before;
    }

    @Test
    void a_heap_that_is_full_ends_the_program_with_one_line() throws Exception {
        try (var program =
                        new JavaProcess(
                                GreedyProgram.class, "-Xmx32m", "-XX:+ExitOnOutOfMemoryError");
                var client = new Client(program.port())) {
            Thread.startVirtualThread(() -> sendWithoutReading(client, new AtomicLong()));

            assertThat(program.exitCode()).isEqualTo(3);
            assertThat(program.remainingLines())
                    .containsExactly(
                            "Terminating due to java.lang.OutOfMemoryError: Java heap space");
            assertThat(program.errorLines()).isEmpty();
        }
    }
}
