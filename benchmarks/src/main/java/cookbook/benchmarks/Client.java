package cookbook.benchmarks;

import cookbook.benchmarks.load.Figures;
import java.util.List;

/** The process that makes the load; see {@link cookbook.benchmarks.load.Load}. */
final class Client extends JavaProgram {

    Client() {
        super("cookbook.benchmarks.load.Load", List.of(), List.of());
        nextLine();
    }

    Figures run(String load, Server server, int count, double seconds) {
        writeLine("%s %d %d %f".formatted(load, server.port(), count, seconds));
        return Figures.parse(nextLine());
    }
}
