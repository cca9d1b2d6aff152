package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import cookbook.testing.JavaProcess;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** A program in a terminal of its own, a pseudoterminal, at whose keyboard a test sits. */
final class TerminalProcess implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Pattern CLEARED_LINE = Pattern.compile(".*\\r\\x1b\\[K");

    private final PtyProcess process;
    private final StringBuffer screen = new StringBuffer();
    private final Thread reading;

    TerminalProcess(Class<?> main, List<String> jvmOptions, String... arguments)
            throws IOException {
        var environment = new HashMap<>(System.getenv());
        environment.put("TERM", "xterm");
        process =
                new PtyProcessBuilder(
                                JavaProcess.command(main, jvmOptions, arguments)
                                        .toArray(String[]::new))
                        .setEnvironment(environment)
                        .setInitialColumns(80)
                        .setInitialRows(24)
                        .start();
        // A read of a pseudoterminal waits in native code: a virtual thread would keep its carrier.
        reading = Thread.ofPlatform().daemon().start(() -> read(process.getInputStream()));
    }

    private void read(InputStream in) {
        var bytes = new byte[1024];
        try (in) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                screen.append(new String(bytes, 0, n, UTF_8));
            }
        } catch (IOException over) {
            // a terminal whose program has ended reads like this
        }
    }

    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until this can be read on the screen, and nothing else. */
    void awaitScreen(String text) {
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(readable(screen)).isEqualTo(text));
    }

    /** Waits until what can be read on the screen is like this. */
    void awaitScreenLike(String regex) {
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(readable(screen)).matches(regex));
    }

    /** What can be read of everything that was printed: a line that was cleared can't. */
    static String readable(CharSequence screen) {
        return CLEARED_LINE.matcher(screen).replaceAll("");
    }

    /** Everything that was printed, when the program has ended. */
    String finalScreen() throws InterruptedException {
        reading.join(DEADLINE);
        return screen.toString();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor(DEADLINE) ? process.exitValue() : Integer.MIN_VALUE;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
