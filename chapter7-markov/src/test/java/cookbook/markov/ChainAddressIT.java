package cookbook.markov;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.testing.JavaProcess;
import cookbook.testing.SystemWords;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server with a chain that it can't use says so in one line, and ends. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ChainAddressIT {

    private static void assertEnds(String chain, String line) throws Exception {
        try (var server = new JavaProcess(ChattyServer.class, "-Dport=0", "-Dchain=" + chain)) {
            assertThat(server.errorLines()).containsExactly(line);
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.remainingLines()).isEmpty();
        }
    }

    @Test
    void something_that_is_not_an_address() throws Exception {
        assertEnds(
                "http://:s3cret@example.org",
                "-Dchain is not an address that can be used; expected memory, redis://HOST:PORT or"
                        + " redis://:PASSWORD@HOST:PORT");
    }

    @Test
    void where_nobody_listens() throws Exception {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.close();
        var address = "127.0.0.1:" + server.getLocalPort();

        assertEnds(
                "redis://:s3cret@" + address,
                String.format(
                        Locale.ROOT,
                        "cannot use the chain at redis://%s: %s",
                        address,
                        SystemWords.connectionRefused()));
    }

    @Test
    void a_host_that_does_not_exist() throws Exception {
        assertEnds(
                "redis://nowhere.invalid:6379",
                "cannot use the chain at redis://nowhere.invalid:6379: unknown host");
    }
}
