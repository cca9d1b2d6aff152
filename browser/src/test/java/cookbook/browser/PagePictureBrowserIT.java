package cookbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import cookbook.testing.Client;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture of the live page, from a real run; with {@code -Dupdate} it replaces the pages'. */
class PagePictureBrowserIT {

    /** Twelve messages of a flood wait on the page, and each travels for 600 ms. */
    private static final LocatorAssertions.HasCountOptions ALL_SHOWN =
            new LocatorAssertions.HasCountOptions().setTimeout(20_000);

    @Test
    void one_connection_talks_one_is_stopped_by_backpressure_and_one_has_left() throws Exception {
        var executable = RealBrowser.executable();
        assumeTrue(executable.isPresent(), "no Chromium is installed");
        try (var browser = new RealBrowser(executable.get());
                var echo = Watched.program("cookbook.echo.EchoServer", "-Dport=0");
                var talks = new Client(echo.port());
                var page = browser.open(echo.page(), 1180, 640, ColorScheme.LIGHT);
                var floods = new Socket()) {
            floods.setReceiveBufferSize(4096);
            floods.connect(new InetSocketAddress("127.0.0.1", talks.server().getPort()));
            Thread.startVirtualThread(() -> flood(floods));
            talks.echo("Hello\n");
            talks.echo("Is this thing on?\n");
            part(page, "Echo-1").click();
            assertThat(part(page, "Reader-2")).hasClass(Pattern.compile("\\bfull\\b"));
            assertThat(page.locator(".message")).hasCount(0, ALL_SHOWN);
            var leaves = new Client(talks.server().getPort());
            assertThat(part(page, "Echo-3")).isVisible();
            leaves.close();
            assertThat(page.locator(".row.ended")).containsText("SocketShutdown CLOSED");
            page.waitForTimeout(900); // it has faded
            talks.echo("Hello\n"); // so short that it hides no name
            assertThat(page.locator(".message").first()).isVisible();
            page.waitForTimeout(750); // it is on its way to the echo

            var picture = page.screenshot();

            var target = Files.createDirectories(Path.of("target"));
            Files.write(target.resolve("watching.png"), picture);
            assertThat(picture.length).isGreaterThan(10_000);
            if (System.getProperty("update") != null) {
                Files.write(Path.of("../docs/watching.png"), picture);
            }
        }
    }

    private static Locator part(Page page, String name) {
        return page.locator(".part:has(b:text-is('" + name + "'))");
    }

    private static void flood(Socket socket) {
        try {
            while (true) {
                socket.getOutputStream().write("y\n".repeat(16_384).getBytes(UTF_8));
            }
        } catch (IOException over) {
            // the picture is taken
        }
    }
}
