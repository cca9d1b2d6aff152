package cookbook.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Serves the live page, on loopback only. Its threads are daemons, and platform threads: they keep
 * no program from ending, and components that never wait don't keep them from running.
 */
final class Page {

    /** How many can be open at a time; each has a thread. */
    private static final int PAGES = 8;

    private static final int THREADS = PAGES + 16;

    private static final Map<String, String> TYPES =
            Map.of(
                    "/page.html", "text/html; charset=utf-8",
                    "/page.css", "text/css; charset=utf-8",
                    "/page.js", "text/javascript; charset=utf-8",
                    "/row.js", "text/javascript; charset=utf-8",
                    "/time.js", "text/javascript; charset=utf-8");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Pattern ID = Pattern.compile("id=(\\d{1,9})");

    private final Scene scene;
    private final HttpServer server;
    private final Set<String> hosts;
    private final Semaphore places = new Semaphore(PAGES);
    private final Streams streams;

    private Page(Scene scene, HttpServer server) {
        int port = server.getAddress().getPort();
        this.scene = scene;
        this.server = server;
        this.streams = new Streams(scene);
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /**
     * Serves the page from now on, until the program ends.
     *
     * @param port 0 for any free one
     * @throws UncheckedIOException if that fails; the message is for people
     */
    static Page open(Scene scene, int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            var page = new Page(scene, HttpServer.create(address, 0));
            page.server.createContext("/", page::answer);
            page.server.setExecutor(
                    new ThreadPoolExecutor(
                            0,
                            THREADS,
                            5,
                            TimeUnit.SECONDS,
                            new SynchronousQueue<>(),
                            Thread.ofPlatform().name("Page-", 1).daemon().factory()));
            // The server's own thread is a daemon if the one that starts it is.
            Thread.ofPlatform().daemon().start(page.server::start).join();
            return page;
        } catch (IOException why) {
            throw new UncheckedIOException(
                    "cannot show a page on 127.0.0.1:" + port + ": " + why.getMessage(), why);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(over);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Shows what has happened last, before the program ends. */
    void close() {
        streams.finish();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (!hosts.contains(exchange.getRequestHeaders().getFirst("Host"))) {
                refuse(exchange, 403, "This page answers to 127.0.0.1 and localhost only.");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                refuse(exchange, 405, "This page is for looking only: GET.");
            } else if (isFromElsewhere(exchange) && !path.equals("/")) {
                refuse(exchange, 403, "Another site's page can't look in here.");
            } else {
                answer(exchange, path);
            }
        }
    }

    /** Whether a browser says that a page of another site makes this request. */
    private static boolean isFromElsewhere(HttpExchange exchange) {
        var site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/" -> file(exchange, "/page.html");
            case "/page.css", "/page.js", "/row.js", "/time.js" -> file(exchange, path);
            case "/events" -> events(exchange);
            case "/component" -> component(exchange);
            case "/snapshot.txt" -> text(exchange, new Snapshot(scene).text());
            case "/snapshot.mmd" -> text(exchange, new Snapshot(scene).mermaid());
            default -> refuse(exchange, 404, "There is no such page; try /.");
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        try (var in = Page.class.getResourceAsStream(path.substring(1))) {
            send(exchange, 200, TYPES.get(path), in.readAllBytes());
        }
    }

    private void events(HttpExchange exchange) throws IOException {
        if (!places.tryAcquire()) {
            refuse(exchange, 503, PAGES + " pages are open already; close one.");
            return;
        }
        try {
            headers(exchange, "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            streams.run(exchange.getResponseBody());
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void component(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        var id = ID.matcher(query == null ? "" : query);
        var part = id.matches() ? scene.part(Integer.parseInt(id.group(1))) : null;
        if (part == null) {
            refuse(exchange, 404, "This component no longer exists.");
        } else {
            var json = Json.of(new Picture(scene).details(part));
            send(exchange, 200, "application/json; charset=utf-8", json.getBytes(UTF_8));
        }
    }

    private static void text(HttpExchange exchange, String text) throws IOException {
        send(exchange, 200, "text/plain; charset=utf-8", text.getBytes(UTF_8));
    }

    private static void refuse(HttpExchange exchange, int code, String why) throws IOException {
        send(exchange, code, "text/plain; charset=utf-8", (why + "\n").getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int code, String type, byte[] body)
            throws IOException {
        headers(exchange, type);
        exchange.sendResponseHeaders(code, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void headers(HttpExchange exchange, String type) {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
    }
}
