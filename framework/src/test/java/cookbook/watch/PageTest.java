package cookbook.watch;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.component.Observers;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.testing.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of an echo server, as a plain client gets it. */
class PageTest {

    private static final class Echo extends Component<byte[], byte[]> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
            }
        }
    }

    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private final Scene scene = new Scene();
    private final Page page = Page.open(scene, 0);
    private final HttpClient http = HttpClient.newHttpClient();
    private SimpleServer<byte[]> server;

    @BeforeEach
    void start() {
        Observers.add(scene);
        server = new SimpleServer<>(Echo::new, Codec.bytes(), ServerOptions.port(0));
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        Observers.remove(scene);
        page.close();
        http.close();
    }

    private Client client() throws IOException {
        return new Client(server.port());
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(page.address()).resolve(path));
        for (int n = 0; n < headers.length; n += 2) {
            request.header(headers[n], headers[n + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** What the page hears, event by event, until it is like this. */
    private String told(BufferedReader events, Predicate<String> wanted) throws IOException {
        var all = new StringBuilder();
        for (var line = events.readLine(); line != null; line = events.readLine()) {
            all.append(line).append('\n');
            if (wanted.test(all.toString())) {
                return all.toString();
            }
        }
        return all + "(the end)";
    }

    private BufferedReader events() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(page.address()).resolve("/events")).build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page.css", "/page.js", "/row.js", "/time.js"})
    void its_files_need_nothing_from_elsewhere_and_allow_nothing_from_there(String path)
            throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "innerHTML");
    }

    @Test
    void the_page_hears_about_a_line_on_its_way_and_about_who_is_there() throws Exception {
        try (var events = events();
                var client = client()) {
            client.echo("Hello\n");

            assertThat(told(events, all -> all.contains("\"outbox\",") && all.contains("Hello")))
                    .contains("\"title\":\"SimpleServer-", "listening on " + server.address())
                    .contains("\"label\":\"127.0.0.1:" + client.address().getPort() + "\"")
                    .contains("\"name\":\"Reader-", "\"name\":\"Echo-", "\"name\":\"Connection-")
                    .contains("\\u0022Hello\\u005cn\\u0022");
        }
    }

    @Test
    void a_page_that_is_opened_after_much_has_happened_shows_at_once_who_is_there()
            throws Exception {
        try (var client = client()) {
            for (int n = 0; n < 500; n++) {
                client.echo("message " + n + "\n");
            }

            try (var events = events()) {
                assertThat(told(events, all -> all.contains("data: ")))
                        .contains("\"label\":\"127.0.0.1:" + client.address().getPort() + "\"");
            }
        }
    }

    @Test
    void what_a_client_sends_is_never_markup() throws Exception {
        try (var events = events();
                var client = client()) {
            client.echo("<script>alert(1)</script>\n\ndata: x\n");

            assertThat(told(events, all -> all.contains("alert")))
                    .contains("\\u003cscript>alert(1)\\u003c/script>")
                    .doesNotContain("<script", "\ndata: x");
            assertThat(get("/snapshot.mmd").body()).doesNotContain("<script");
        }
    }

    @Test
    void a_client_that_leaves_is_reported_with_its_reason() throws Exception {
        try (var events = events()) {
            try (var client = client()) {
                client.echo("Hello\n");
            }

            assertThat(
                            told(
                                    events,
                                    all ->
                                            all.contains("\"reason\":\"SocketShutdown CLOSED\"")
                                                    && all.contains("\"mood\":\"ended\"")))
                    .doesNotEndWith("(the end)");
        }
    }

    @Test
    void the_last_thing_that_a_page_hears_is_that_it_was_the_last() throws Exception {
        try (var events = events()) {
            told(events, all -> all.contains("SimpleServer"));

            page.close();

            assertThat(told(events, all -> false)).endsWith("event: end\ndata: {}\n\n(the end)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1"})
    void it_answers_to_no_other_name(String host) throws Exception {
        var answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403 ").doesNotContain("<html");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", URI.create(page.address()).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void another_sites_page_and_other_requests_are_refused() throws Exception {
        int port = URI.create(page.address()).getPort();
        var foreign =
                "GET /events HTTP/1.1\r\nHost: localhost:"
                        + port
                        + "\r\nSec-Fetch-Site: cross-site\r\n";
        var post = "POST / HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Length: 0\r\n";
        var close = "Connection: close\r\n\r\n";

        assertThat(raw(foreign + close)).startsWith("HTTP/1.1 403 ");
        assertThat(raw(post + close)).startsWith("HTTP/1.1 405 ");
        assertThat(get("/etc/passwd").statusCode()).isEqualTo(404);
        assertThat(get("/../Page.class").statusCode()).isEqualTo(404);
    }

    @Test
    void the_number_of_open_pages_is_limited_and_a_closed_one_makes_room() throws Exception {
        var open = new ArrayList<BufferedReader>();
        for (int n = 0; n < 8; n++) {
            open.add(events());
        }

        assertThat(get("/events").statusCode()).isEqualTo(503);
        for (var each : open) {
            each.close();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> tryEvents() == 200);
    }

    private int tryEvents() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(page.address()).resolve("/events")).build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    @Test
    void a_page_that_does_not_read_stops_nobody() throws Exception {
        try (var stalled = new Socket();
                var events = events();
                var client = client()) {
            stalled.setReceiveBufferSize(4_096);
            stalled.connect(
                    new InetSocketAddress("127.0.0.1", URI.create(page.address()).getPort()));
            var request =
                    "GET /events HTTP/1.1\r\nHost: localhost:" + stalled.getPort() + "\r\n\r\n";
            stalled.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            for (int n = 0; n < 5_000; n++) {
                client.echo("message " + n + "\n");
            }

            var line = events.readLine();
            while (total(line) < 10_000) { // two for each
                line = events.readLine();
            }
        }
    }

    private static long total(String line) {
        var total = TOTAL.matcher(line);
        return total.find() ? Long.parseLong(total.group(1)) : 0;
    }

    @Test
    void the_stack_of_a_component_says_where_it_waits() throws Exception {
        try (var client = client()) {
            client.echo("Hello\n");
            var echo = echo();

            await().until(() -> get("/component?id=" + echo.id).body().contains("Inbox.receive"));
            assertThat(get("/component?id=" + echo.id).body())
                    .containsPattern(
                            "\"where\":\"waits in Inbox.receive, called from PageTest\\$Echo.main,"
                                    + " PageTest.java:\\d+\"")
                    .contains("\"received\":1", "\"sent\":1", "virtual thread");
            var ended = get("/component?id=999999999");
            assertThat(ended.statusCode()).isEqualTo(404);
            assertThat(ended.body()).isEqualTo("This component no longer exists.\n");
            assertThat(get("/component?id=x").statusCode()).isEqualTo(404);
        }
    }

    private Part echo() {
        return Stream.concat(Stream.of(scene.own()), scene.shown().stream())
                .flatMap(row -> row.parts.stream())
                .filter(part -> part.component instanceof Echo)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_snapshot_shows_the_same_as_text_and_as_a_mermaid_picture() throws Exception {
        try (var client = client()) {
            client.echo("Hello\n");

            await().untilAsserted(
                            () ->
                                    assertThat(get("/snapshot.txt").body())
                                            .contains("127.0.0.1:" + client.address().getPort())
                                            .containsPattern(
                                                    "Echo-\\d+ +waits to receive +inbox 0 of 64"));
            assertThat(get("/snapshot.mmd").body())
                    .startsWith("flowchart LR\n")
                    .containsPattern("p\\d+ -->\\|outbox\\| p\\d+")
                    .containsPattern("p\\d+ -.->\\|signal\\| p\\d+");
        }
    }

    @Test
    void a_crowd_is_counted_and_forgotten_when_it_leaves() throws Exception {
        var crowd = new ArrayList<Client>();
        for (int n = 0; n < 50; n++) {
            crowd.add(client());
            crowd.getLast().echo("Hello\n");
        }

        assertThat(scene.shown()).hasSize(Scene.ROWS);
        assertThat(get("/snapshot.txt").body()).contains("20 more connections, 0 of them wait");

        for (var each : crowd) {
            each.close();
        }
        await().until(() -> scene.connections() == 0);
        assertThat(scene.unshown()).isEmpty();
        assertThat(scene.shown()).as("they fade").hasSizeLessThan(10);
    }

    @Test
    void a_sender_that_waits_for_room_is_seen() {
        var slow = new Slow();
        var flood = new Flood();
        link(flood.outbox, slow.inbox);
        flood.activate();
        slow.activate();

        await().until(() -> new Snapshot(scene).text().contains("waits for room in Slow-"));
        assertThat(new Snapshot(scene).text()).contains("inbox 64 of 64");

        slow.stop();
        flood.stop();
    }

    private static final class Flood extends Component<Void, String> {
        @Override
        protected void main() {
            while (true) {
                outbox.send("more");
            }
        }
    }

    private static final class Slow extends Component<String, Void> {
        @Override
        protected void main() {
            control.receive();
        }
    }
}
