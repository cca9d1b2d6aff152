package cookbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import cookbook.component.Component;
import cookbook.component.Graphline;
import cookbook.program.Program;
import cookbook.testing.Client;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The live page, as somebody sees it who talks to the server meanwhile. */
class PageBrowserIT {

    private static final String ECHO = "cookbook.echo.EchoServer";
    private static final double A_WHILE = 20_000;

    private static RealBrowser browser;

    @BeforeAll
    static void start() {
        var executable = RealBrowser.executable();
        assumeTrue(executable.isPresent(), "no Chromium is installed");
        browser = new RealBrowser(executable.get());
        PlaywrightAssertions.setDefaultAssertionTimeout(A_WHILE);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Nothing went wrong in its script, and its policy had nothing to refuse. */
    @AfterEach
    void no_complaints() {
        var complaints = new ArrayList<>(browser.complaints());
        browser.complaints().clear();
        complaints.removeIf(each -> each.contains("ERR_CONNECTION_REFUSED"));
        complaints.removeIf(each -> each.contains("ERR_INCOMPLETE_CHUNKED_ENCODING"));
        assertThat(complaints).isEmpty();
    }

    /** A page that hears the program: what moves from now on is shown. */
    private static Page open(Watched watched) {
        var page = browser.open(watched.page(), 1280, 760, ColorScheme.LIGHT);
        assertThat(page.locator("#title")).not().hasText("Watching");
        return page;
    }

    private static Locator row(Page page, Object peer) {
        return page.locator(".row", new Page.LocatorOptions().setHasText(peer.toString()));
    }

    private static Locator part(Page page, String name) {
        return page.locator(".part:has(b:text-is('" + name + "'))");
    }

    private static String port(Client client) {
        return ":" + client.address().getPort();
    }

    private static Pattern is(String state) {
        return Pattern.compile("\\b" + state + "\\b");
    }

    /** The texts that have travelled so far, and whether each began further right than the last. */
    @SuppressWarnings("unchecked")
    private static List<List<String>> travelled(Page page) {
        return (List<List<String>>) page.evaluate("window.travelled");
    }

    @Test
    void a_line_travels_through_reader_echo_and_connection_and_comes_back() throws Exception {
        try (var echo = Watched.program(ECHO, "-Dport=0");
                var client = new Client(echo.port());
                var page = open(echo)) {
            assertThat(page.locator("#title")).hasText("SimpleServer-1");
            assertThat(row(page, port(client)).locator(".part b"))
                    .hasText(new String[] {"Reader-1", "Echo-1", "Connection-1"});

            client.echo("Hello\n");

            page.waitForCondition(() -> travelled(page).size() == 4);
            assertThat(travelled(page)).extracting(List::getFirst).containsOnly("\"Hello\\n\"");
            assertThat(
                            travelled(page).stream()
                                    .map(each -> Double.valueOf(each.getLast()))
                                    .toList())
                    .as("from client to reader, echo, connection and client")
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_client_that_stops_reading_turns_its_row_amber_up_to_the_reader_until_it_reads()
            throws Exception {
        try (var echo = Watched.program(ECHO, "-Dport=0");
                var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("127.0.0.1", echo.port()));
            try (var page = open(echo)) {
                var row = row(page, ":" + socket.getLocalPort());
                assertThat(row).not().hasClass(is("full"));
                var flood = Thread.startVirtualThread(() -> flood(socket));

                for (var name : List.of("Reader-1", "Echo-1", "Connection-1")) {
                    assertThat(part(page, name)).hasClass(is("full"));
                }
                assertThat(part(page, "Reader-1")).containsText("waits for room in Echo-1");
                assertThat(part(page, "Echo-1")).containsText("waits for room in Connection-1");
                assertThat(part(page, "Echo-1")).containsText("64 of 64");
                assertThat(part(page, "Connection-1")).containsText("client does not read");
                assertThat(row).containsText("backpressure");

                socket.getInputStream().readNBytes(FLOOD * CHUNK);
                flood.join();

                for (var name : List.of("Reader-1", "Echo-1", "Connection-1")) {
                    assertThat(part(page, name)).hasClass(is("calm"));
                }
                assertThat(row).not().hasClass(is("full"));
            }
        }
    }

    private static final int FLOOD = 400;
    private static final int CHUNK = 32 * 1024;

    private static void flood(Socket socket) {
        try {
            for (int n = 0; n < FLOOD; n++) {
                socket.getOutputStream().write(new byte[CHUNK]);
            }
        } catch (IOException over) {
            // the test is
        }
    }

    @Test
    void a_client_that_leaves_fades_with_its_reason() throws Exception {
        try (var echo = Watched.program(ECHO, "-Dport=0");
                var page = open(echo);
                var stays = new Client(echo.port())) {
            var leaves = new Client(stays.server().getPort());
            assertThat(row(page, port(leaves))).not().hasClass(is("ended"));
            leaves.close();

            assertThat(row(page, port(leaves))).hasClass(is("ended"));
            assertThat(row(page, port(leaves))).containsText("ended: SocketShutdown CLOSED");
            assertThat(row(page, port(stays))).not().hasClass(is("ended"));
            assertThat(row(page, port(leaves))).hasCount(0);
        }
    }

    @Test
    void the_stop_of_chapter_6_is_seen_from_the_command_to_the_end() throws Exception {
        try (var motd = Watched.program("cookbook.servershutdown.MotdServer", "-Dport=0");
                var page = open(motd);
                var client = new Client(motd.port())) {
            assertThat(client.readAll()).endsWith("Bye Bye!");

            assertThat(page.locator("#banner")).hasText("The program has ended.");
            page.waitForCondition(
                    () ->
                            travelled(page).stream()
                                    .anyMatch(each -> each.contains("ServerShutdown")));
            assertThat(row(page, port(client))).hasClass(is("ended"));
            assertThat(part(page, "SimpleServer-1")).hasClass(is("ended"));
            assertThat(motd.program().exitCode()).isZero();
        }
    }

    @Test
    void what_a_client_sends_stays_text() throws Exception {
        var script =
                "<script>document.title='mine'</script><img src=x onerror=document.title='mine'>";
        try (var echo = Watched.program(ECHO, "-Dport=0");
                var page = open(echo);
                var client = new Client(echo.port())) {
            assertThat(row(page, port(client))).isVisible();
            part(page, "Echo-1").click();

            client.echo(script);

            assertThat(page.locator("#messages")).containsText("<script>document.title='mine'");
            page.waitForCondition(() -> travelled(page).size() == 4);
            assertThat(travelled(page).getFirst().getFirst()).startsWith("\"<script>document");
            assertThat(page.locator("main script, main img")).hasCount(0);
            assertThat(page).hasTitle("SimpleServer-1 · watching");
        }
    }

    @Test
    void a_clicked_component_says_where_its_thread_is_and_what_it_did() throws Exception {
        try (var echo = Watched.program(ECHO, "-Dport=0");
                var page = open(echo);
                var client = new Client(echo.port())) {
            client.echo("Hello\n");
            part(page, "Echo-1").click();

            assertThat(page.locator("#name")).hasText("Echo-1 127.0.0.1" + port(client));
            assertThat(page.locator("#type")).hasText("cookbook.echo.Echo · virtual thread");
            assertThat(page.locator("#where"))
                    .hasText(
                            Pattern.compile(
                                    "waits in Inbox.receive, called from Echo.main, Echo.java:\\d+"));
            assertThat(page.locator("#received")).hasText("1");
            assertThat(page.locator("#messages li")).hasCount(2);

            page.locator("#close").click();
            assertThat(page.locator("#details")).isHidden();
        }
    }

    @Test
    void paused_it_stands_still_and_slow_motion_shows_the_last_messages_once_more()
            throws Exception {
        try (var echo = Watched.program(ECHO, "-Dport=0");
                var page = open(echo);
                var client = new Client(echo.port())) {
            client.echo("Hello\n");
            page.waitForCondition(() -> travelled(page).size() == 4);

            page.locator("#slow").click();
            assertThat(page.locator("#banner")).containsText("Slow motion");
            page.waitForCondition(() -> travelled(page).size() == 8);
            assertThat(page.locator("#banner")).isHidden();

            page.locator("#pause").click();
            client.echo("not seen\n");
            try (var another = new Client(client.server().getPort())) {
                another.echo("nor this\n");
                page.waitForTimeout(1_000); // and so it stays
                assertThat(row(page, port(another))).hasCount(0);
                assertThat(travelled(page)).hasSize(8);

                page.locator("#pause").click();
                assertThat(row(page, port(another))).isVisible();
            }
        }
    }

    @Test
    void a_thousand_connections_leave_the_page_responsive() throws Exception {
        try (var echo = Watched.program(ECHO, "-Dport=0");
                var page = open(echo)) {
            int port = echo.port();
            var clients = new ArrayList<Client>();
            for (int n = 0; n < 1_000; n++) {
                clients.add(new Client(port));
            }
            var talking =
                    IntStream.range(0, 20)
                            .mapToObj(n -> clients.subList(50 * n, 50 * n + 50))
                            .map(some -> Thread.startVirtualThread(() -> talkInTurn(some)))
                            .toList();

            assertThat(page.locator("#note")).containsText("1,000 connections");
            assertThat(page.locator(".more")).containsText("and 970 more connections");
            assertThat(page.locator("#rate")).hasText(Pattern.compile("[\\d,]{5,} messages/s"));
            part(page, "Echo-1").first().click();
            assertThat(page.locator("#where")).containsText("Echo.java", within(5_000));
            assertThat((int) page.evaluate(FRAMES))
                    .as("frames in three seconds: at least ten a second")
                    .isGreaterThan(30);

            talking.forEach(Thread::interrupt);
            for (var client : clients) {
                client.close();
            }
        }
    }

    private static ContainsTextOptions within(double milliseconds) {
        return new ContainsTextOptions().setTimeout(milliseconds);
    }

    private static final String FRAMES =
            """
            () => new Promise(resolve => {
              const begin = performance.now();
              let frames = 0;
              const frame = now => {
                frames++;
                now - begin > 3000 ? resolve(frames) : requestAnimationFrame(frame);
              };
              requestAnimationFrame(frame);
            })
            """;

    private static void talkInTurn(List<Client> clients) {
        try {
            for (int n = 0; !Thread.currentThread().isInterrupted(); n++) {
                clients.get(n % clients.size()).echo("x".repeat(64));
            }
        } catch (IOException | AssertionError over) {
            // the test is
        }
    }

    @Test
    void on_a_narrow_screen_the_components_stand_one_below_the_other() throws Exception {
        try (var echo = Watched.program(ECHO, "-Dport=0");
                var client = new Client(echo.port());
                var page = browser.open(echo.page(), 400, 800, ColorScheme.DARK)) {
            assertThat(row(page, port(client))).isVisible();
            var reader = part(page, "Reader-1").boundingBox();
            var handler = part(page, "Echo-1").boundingBox();

            assertThat(handler.y).isGreaterThan(reader.y + reader.height);
            assertThat(handler.x).isEqualTo(reader.x);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(400);
        }
    }

    @Test
    void a_user_who_only_hears_the_page_gets_names_states_and_changes() throws Exception {
        try (var echo = Watched.program(ECHO, "-Dport=0");
                var page = open(echo);
                var client = new Client(echo.port())) {
            client.echo("Hello\n");

            assertThat(part(page, "Echo-1"))
                    .hasAccessibleName("Echo-1, waits to receive, inbox 0 of 64, control 0 of 64");
            assertThat(page.locator("#log"))
                    .containsText("New connection from 127.0.0.1" + port(client));
        }
    }

    @Test
    void the_console_of_chapter_7_is_watched_like_a_server() throws Exception {
        try (var chat = Watched.program("cookbook.markov.ChattyConsole");
                var page = open(chat)) {
            assertThat(page.locator(".part b"))
                    .hasText(new String[] {"ConsoleReader-1", "Chatty-1", "ConsoleEchoer-1"});
            assertThat(part(page, "ConsoleReader-1")).containsText("waits for input");

            chat.program().input("hello world\n");

            page.waitForCondition(() -> travelled(page).size() >= 2);
            assertThat(travelled(page).getFirst().getFirst()).isEqualTo("\"hello world\\n\"");
            assertThat(page.locator("#banner")).hasText("The program has ended.");
        }
    }

    private static final class Talker extends Component<Integer, Integer> {
        @Override
        protected void main() {
            IntStream.range(0, 1_000).forEach(outbox::send);
        }
    }

    private static final class DeadlockProgram {
        static void main() {
            Program.run(
                    () -> {
                        var one = new Talker();
                        var other = new Talker();
                        Component.link(one.outbox, other.inbox);
                        Component.link(other.outbox, one.inbox);
                        return new Graphline<>(one, other)::run;
                    });
        }
    }

    @Test
    void components_that_wait_for_each_other_in_a_cycle_are_marked() throws Exception {
        try (var program = Watched.program(DeadlockProgram.class);
                var page = open(program)) {
            assertThat(page.locator(".row")).containsText("deadlock: each waits for room");
            assertThat(part(page, "Talker-1")).hasClass(is("wrong"));
            assertThat(part(page, "Talker-2")).containsText("waits for room in Talker-1: deadlock");
        }
    }

    @Test
    void snapshots_are_one_click_away() throws Exception {
        try (var echo = Watched.program(ECHO, "-Dport=0");
                var page = open(echo);
                var client = new Client(echo.port())) {
            client.echo("Hello\n");
            page.locator("text=Mermaid").click();

            assertThat(page.locator("body")).containsText("flowchart LR");
            assertThat(page.content()).contains("Reader-1");
        }
    }
}
