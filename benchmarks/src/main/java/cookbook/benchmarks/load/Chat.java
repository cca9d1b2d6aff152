package cookbook.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;

/** Clients of chapter 7: one that teaches it many words, and many that only want answers. */
final class Chat {

    private static final int WORDS_A_LINE = 10;

    /**
     * Words distributed like those of a natural language: a few occur all the time, most rarely.
     */
    private static final int VOCABULARY = 50_000;

    private final int port;

    Chat(int port) {
        this.port = port;
    }

    private static String word(Random random) {
        return "word" + (int) Math.pow(VOCABULARY, random.nextDouble());
    }

    Figures teach(int words) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var teacher = Thread.startVirtualThread(() -> teach(socket, words));
            long answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))
                            .lines()
                            .count();
            teacher.join();
            if (answers != words / WORDS_A_LINE) {
                throw new IllegalStateException(answers + " answers to " + words + " words");
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Figures(Map.of("rate", words / seconds, "messages", (double) words));
    }

    private static void teach(Socket socket, int words) {
        var random = new Random(1);
        try {
            var out = socket.getOutputStream();
            for (int line = 0; line < words / WORDS_A_LINE; line++) {
                var text = new StringBuilder();
                for (int n = 0; n < WORDS_A_LINE; n++) {
                    text.append(word(random)).append(n < WORDS_A_LINE - 1 ? ' ' : '\n');
                }
                out.write(text.toString().getBytes(UTF_8));
            }
            socket.shutdownOutput();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** They send empty lines, which teach nothing. */
    Figures ask(int clients, double seconds) throws InterruptedException {
        var latencies = new ConcurrentHistogram(3);
        var answers = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        var threads = new ArrayList<Thread>();
        for (int n = 0; n < clients; n++) {
            threads.add(
                    Thread.startVirtualThread(
                            () -> {
                                try (var socket =
                                        new Socket(InetAddress.getLoopbackAddress(), port)) {
                                    socket.setTcpNoDelay(true);
                                    var in =
                                            new BufferedReader(
                                                    new InputStreamReader(
                                                            socket.getInputStream(), UTF_8));
                                    while (System.nanoTime() < end) {
                                        long asked = System.nanoTime();
                                        socket.getOutputStream().write('\n');
                                        in.readLine();
                                        latencies.recordValue(System.nanoTime() - asked);
                                        answers.incrementAndGet();
                                    }
                                } catch (IOException broken) {
                                    throw new IllegalStateException(broken);
                                }
                            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        double took = (System.nanoTime() - begin) / 1e9;
        return Figures.of(answers.get(), answers.get(), 1, took, latencies);
    }
}
