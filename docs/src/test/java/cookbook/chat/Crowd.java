package cookbook.chat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A room full of people, one of whom talks and one of whom never reads. As a program it prints the
 * figures of the page: {@code Crowd WAIT 1000 5000}.
 */
final class Crowd implements AutoCloseable {

    private static final String LINE = "x".repeat(900);

    /** How many lines the talker can be ahead of the slowest of those who do read. */
    private static final int AHEAD = 16;

    private final Room room;
    private final SimpleServer<String> server;
    private final List<Socket> sockets = new ArrayList<>();
    private final AtomicLong heard = new AtomicLong();
    private final Semaphore mayTalk = new Semaphore(AHEAD);

    Crowd(WhenFull whenFull) {
        room = new Room(whenFull);
        room.activate();
        server = ChatServer.with(room, ServerOptions.port(0));
        server.start();
    }

    /**
     * @param heard how many of the talker's lines arrived, at all readers together
     * @param expected how many that should be
     */
    record Figures(long heard, long expected, Duration time) {

        boolean complete() {
            return heard == expected;
        }

        @Override
        public String toString() {
            double seconds = time.toMillis() / 1000.0;
            return String.format(
                    Locale.ROOT,
                    "%,d of %,d lines arrived in %.1f s: %,.0f a second",
                    heard,
                    expected,
                    seconds,
                    heard / seconds);
        }
    }

    /**
     * Lets one of these members say this many lines, while another does not read.
     *
     * @param patience how long nobody must have received a line before it stops waiting for more
     */
    Figures talk(int members, int lines, Duration patience) throws Exception {
        var never = member("neverreads", 4096);
        readUntil(reader(never), "* The room contains");
        int readers = members - 2;
        var done = new CountDownLatch(readers);
        for (int n = 0; n < readers; n++) {
            var reader = reader(member("reader" + n, 0));
            readUntil(reader, "* The room contains");
            boolean isLast = n == readers - 1;
            Thread.startVirtualThread(() -> listen(reader, isLast, lines, done));
        }
        var talker = member("talker", 0);
        var ownReader = reader(talker);
        readUntil(ownReader, "* The room contains");
        Thread.startVirtualThread(
                () -> listen(ownReader, false, Integer.MAX_VALUE, new CountDownLatch(1)));
        long start = System.nanoTime();
        Thread.startVirtualThread(() -> say(talker, lines));
        long before;
        do {
            before = heard.get();
        } while (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS) && heard.get() > before);
        return new Figures(
                heard.get(), (long) readers * lines, Duration.ofNanos(System.nanoTime() - start));
    }

    private Socket member(String name, int receiveBuffer) throws IOException {
        var socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        sockets.add(socket);
        socket.getOutputStream().write((name + "\n").getBytes(US_ASCII));
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII), 1024);
    }

    private static void readUntil(BufferedReader reader, String beginning) throws IOException {
        while (!reader.readLine().startsWith(beginning)) {
            // what came before
        }
    }

    private void listen(BufferedReader reader, boolean isLast, int lines, CountDownLatch done) {
        try {
            for (int n = 0; n < lines; ) {
                if (reader.readLine().startsWith("[talker]")) {
                    heard.incrementAndGet();
                    mayTalk.release(isLast ? 1 : 0);
                    n++;
                }
            }
            done.countDown();
        } catch (IOException | NullPointerException closed) {
            // the figures show it
        }
    }

    private void say(Socket talker, int lines) {
        try {
            var line = (LINE + "\n").getBytes(US_ASCII);
            for (int n = 0; n < lines; n++) {
                mayTalk.acquire();
                talker.getOutputStream().write(line);
            }
        } catch (IOException | InterruptedException closed) {
            // the figures show it
        }
    }

    /** Returns whether somebody of this name is in the room. A visitor joins and reads the list. */
    boolean contains(String name) throws IOException {
        try (var visitor = member("visitor", 0)) {
            var reader = reader(visitor);
            var line = reader.readLine();
            while (!line.startsWith("* The room contains")) {
                line = reader.readLine();
            }
            return line.contains(name);
        }
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        server.close();
        room.stop();
    }

    static void main(String[] args) throws Exception {
        try (var crowd = new Crowd(WhenFull.valueOf(args[0]))) {
            var figures =
                    crowd.talk(
                            Integer.parseInt(args[1]),
                            Integer.parseInt(args[2]),
                            Duration.ofSeconds(2));
            System.out.println(args[0] + ": " + figures);
            if (figures.complete()) {
                System.out.println("still there: " + crowd.contains("neverreads"));
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
