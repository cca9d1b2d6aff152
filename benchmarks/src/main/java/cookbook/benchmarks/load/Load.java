package cookbook.benchmarks.load;

import java.io.IOException;
import java.util.Map;

/**
 * The client process. It reads commands from standard input, one per line, and answers each with
 * the {@link Figures} of its run. It lives for a whole benchmark, so that it is equally warm for
 * each server.
 */
public final class Load {

    private Load() {}

    static void main() throws Exception {
        System.out.println("Ready");
        for (String line = IO.readln(); line != null; line = IO.readln()) {
            System.out.println(run(line.split(" ")));
        }
    }

    /**
     * @param command its name, the server's port, the number of clients or words, and the number of
     *     seconds
     */
    private static Figures run(String[] command) throws Exception {
        int port = Integer.parseInt(command[1]);
        int count = Integer.parseInt(command[2]);
        double seconds = Double.parseDouble(command[3]);
        return switch (command[0]) {
            case "ping-pong" -> talk(port, count, Exchange.pingPong(), seconds);
            case "lines" -> talk(port, count, Exchange.munchedLines(), seconds);
            case "bulk" -> talk(port, count, Exchange.bulk(), seconds);
            case "connect" -> new Connects(port).run(seconds / 4, seconds);
            case "newcomers" -> new Newcomers(port).run(count, seconds);
            case "teach" -> new Chat(port).teach(count);
            case "ask" -> new Chat(port).ask(count, seconds);
            case "idle" -> {
                Idlers.come(port, count);
                yield new Figures(Map.of("messages", (double) count));
            }
            default -> throw new IllegalArgumentException(command[0]);
        };
    }

    static Figures talk(int port, int clients, Exchange exchange, double seconds)
            throws IOException {
        try (var talk = new Talk(port, clients, exchange)) {
            return talk.run(seconds / 4, seconds);
        }
    }
}
