package cookbook.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.testing.CapturedLog;
import cookbook.testing.Client;
import cookbook.testing.Handler;
import cookbook.testing.TestTls;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an untrusted client can cause over and over does not fill the log. */
class LogFloodTest {

    private static final int CLIENTS = 300;
    private static final Pattern MORE = Pattern.compile("(\\d+) more like this: .*");

    @Test
    void lines_that_are_too_long() throws Exception {
        isLoggedInAFewLines(
                Reader.class, Handler::echo, ServerOptions.port(0), "x".repeat(11) + "\n");
    }

    @Test
    void handshakes_that_fail() throws Exception {
        isLoggedInAFewLines(
                Connection.class,
                Handler::echo,
                ServerOptions.port(0).withTls(TestTls.context()),
                "this is not TLS\n");
    }

    @Test
    void handlers_that_throw() throws Exception {
        Handler.Main<String, String> fussy =
                self -> {
                    throw new IllegalArgumentException(self.inbox.receive());
                };
        isLoggedInAFewLines(
                Component.class, () -> new Handler<>(fussy), ServerOptions.port(0), "no\n");
    }

    @Test
    void handlers_that_can_not_be_made() throws Exception {
        isLoggedInAFewLines(
                Acceptor.class,
                () -> {
                    throw new IllegalStateException("no handlers today");
                },
                ServerOptions.port(0),
                "");
    }

    /** The lines that are there, and the number of those they stand for, add up. */
    private static void isLoggedInAFewLines(
            Class<?> logger,
            Supplier<Component<String, String>> protocol,
            ServerOptions options,
            String said)
            throws Exception {
        try (var log = new CapturedLog(logger);
                var server = new SimpleServer<>(protocol, Codec.lines(UTF_8, 10), options)) {
            server.start();
            for (int n = 0; n < CLIENTS; n++) {
                say(said, server.port());
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(standFor(log.messages())).isEqualTo(CLIENTS));
            assertThat(log.messages()).hasSizeLessThan(CLIENTS / 5);
        }
    }

    private static void say(String text, int port) throws IOException {
        try (var client = new Client(port)) {
            client.send(text).readAll();
        } catch (SocketException reset) {
            // it was closed before it had said all
        }
    }

    private static int standFor(List<String> lines) {
        int sum = 0;
        for (var line : new ArrayList<>(lines)) {
            var more = MORE.matcher(line);
            sum += more.matches() ? Integer.parseInt(more.group(1)) : 1;
        }
        return sum;
    }

    @Test
    void a_handshake_that_ends_because_the_server_stops_is_not_logged() throws Exception {
        try (var log = new CapturedLog(Connection.class)) {
            var options =
                    ServerOptions.port(0)
                            .withTls(TestTls.context())
                            .withDrainTime(Duration.ofMillis(100));
            var server =
                    new SimpleServer<String>(() -> Handler.echo(), Codec.lines(UTF_8, 10), options);
            server.start();
            try (var silent = new Client(server.port())) {
                silent.send(new byte[] {22, 3, 1}); // the beginning of one
                server.close();
                assertThat(silent.readAll()).isEmpty();
            }
            assertThat(log.messages()).isEmpty();
        }
    }
}
