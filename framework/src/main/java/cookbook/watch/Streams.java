package cookbook.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Sends each open page, ten times a second, what is new. A page that does not read stops only its
 * own stream; when it reads again, it hears how much it has missed.
 */
final class Streams {

    private static final long TENTH_MS = 100;

    /**
     * At most this many messages are sent at a time; if there are more, the oldest are only
     * counted.
     */
    private static final int AT_A_TIME = 400;

    /**
     * With more messages than this in a tenth of a second, the picture itself is sent less often.
     */
    private static final int BUSY = 300;

    private static final long SELDOM = TimeUnit.MILLISECONDS.toNanos(500);

    /** So that a stream on which nothing happens finds out that its page was closed. */
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(1);

    /** How long the last words can take. */
    private static final long LAST_WORDS_MS = 300;

    private final Scene scene;

    /** Guarded by this monitor, as is what follows. */
    private boolean finishing;

    private int open;

    Streams(Scene scene) {
        this.scene = scene;
    }

    /** Writes server-sent events, until the program ends or the page is closed. */
    void run(OutputStream out) throws IOException, InterruptedException {
        synchronized (this) {
            open++;
        }
        try {
            tell(out);
        } finally {
            synchronized (this) {
                open--;
                notifyAll();
            }
        }
    }

    private void tell(OutputStream out) throws IOException, InterruptedException {
        var picture = new Picture(scene);
        var cursor = scene.moments.cursor();
        cursor.skipAllBut(0);
        var told = "";
        long toldAt = System.nanoTime();
        long viewed = toldAt;
        long counted = -1;
        boolean last = false;
        while (!last) {
            last = awaitNext();
            long now = System.nanoTime();
            var news = new LinkedHashMap<String, Object>();
            long missed = cursor.skipAllBut(AT_A_TIME);
            var moments = cursor.read(AT_A_TIME).stream().map(picture::moment).toList();
            missed += cursor.missed();
            long messages = scene.messages.sum();
            if (told.isEmpty() || last || messages - counted < BUSY || now - viewed > SELDOM) {
                viewed = now;
                var view = picture.now();
                var json = Json.of(view);
                if (!json.equals(told)) {
                    told = json;
                    news.put("view", view);
                }
            }
            if (!moments.isEmpty()) {
                news.put("moments", moments);
            }
            if (missed > 0) {
                news.put("missed", missed);
            }
            if (messages != counted) {
                news.put("total", messages);
            }
            counted = messages;
            if (!news.isEmpty() || now - toldAt > SILENCE) {
                toldAt = now;
                news.put("time", picture.seconds(now));
                send("now", news, out);
            }
        }
        send("end", Map.of(), out);
    }

    private static void send(String event, Map<String, Object> data, OutputStream out)
            throws IOException {
        out.write(("event: " + event + "\ndata: " + Json.of(data) + "\n\n").getBytes(UTF_8));
        out.flush();
    }

    /** Waits for the next tenth of a second; says whether it is the last. */
    private synchronized boolean awaitNext() throws InterruptedException {
        if (!finishing) {
            wait(TENTH_MS);
        }
        return finishing;
    }

    /** Sends all pages what is new, and that it was the last; returns when they have it. */
    synchronized void finish() {
        finishing = true;
        notifyAll();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LAST_WORDS_MS);
        try {
            for (long left = LAST_WORDS_MS; open > 0 && left > 0; ) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
