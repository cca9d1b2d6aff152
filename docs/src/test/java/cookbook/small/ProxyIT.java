package cookbook.small;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.testing.Client;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Puts the small servers in front of a server that answers in capital letters. */
class ProxyIT {

    private static class Shout extends Component<String, String> {

        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive().toUpperCase(Locale.ROOT));
            }
        }
    }

    private static SimpleServer<String> shout() {
        var server = new SimpleServer<>(Shout::new, Codec.lines(UTF_8, 80), ServerOptions.port(0));
        server.start();
        return server;
    }

    @Test
    void a_proxy_passes_everything_on_in_both_directions_and_each_end_too() throws Exception {
        var behind = shout();
        try (var proxy = ProxyServer.to(behind.address(), ServerOptions.port(0))) {
            proxy.start();
            try (var one = new Client(proxy.port());
                    var two = new Client(proxy.port())) {
                assertThat(one.send("hello\n").readLine()).isEqualTo("HELLO");
                assertThat(two.send("hi\n").readLine()).isEqualTo("HI");
                assertThat(one.send("bye\n").shutdownOutput().readAll()).isEqualTo("BYE\n");
                behind.close();
                assertThat(two.readAll()).isEmpty();
            }
        } finally {
            behind.close();
        }
    }

    @Test
    void a_proxy_for_a_server_that_is_not_there_closes() throws Exception {
        String gone;
        try (var behind = shout()) {
            gone = behind.address();
        }
        try (var proxy = ProxyServer.to(gone, ServerOptions.port(0))) {
            proxy.start();
            try (var client = new Client(proxy.port())) {
                assertThat(client.readAll()).isEmpty();
            }
        }
    }

    private static final class Keep extends Component<String, Void> {

        private final Inbox<String> lines;

        Keep(Inbox<String> lines) {
            this.lines = lines;
        }

        @Override
        protected void main() {
            var out = new Outbox<String>();
            link(out, lines);
            while (true) {
                out.send(inbox.receive());
            }
        }
    }

    @Test
    void a_tee_copies_what_passes_in_both_directions() throws Exception {
        var lines = new Inbox<String>();
        try (var server =
                new SimpleServer<>(
                        () -> Tee.around(new Shout(), new Keep(lines)),
                        Codec.lines(UTF_8, 80),
                        ServerOptions.port(0))) {
            server.start();
            try (var client = new Client(server.port())) {
                assertThat(client.send("hello\n").readLine()).isEqualTo("HELLO");
                assertThat(lines.receive()).isEqualTo("C: hello\n");
                assertThat(lines.receive()).isEqualTo("S: HELLO\n");
                assertThat(client.send("bye\n").shutdownOutput().readAll()).isEqualTo("BYE\n");
            }
        }
    }
}
