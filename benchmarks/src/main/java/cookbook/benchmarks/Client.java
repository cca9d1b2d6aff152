package cookbook.benchmarks;

import cookbook.benchmarks.load.Figures;
import java.util.List;
import java.util.Locale;

/** The process that makes the load; see {@link cookbook.benchmarks.load.Load}. */
final class Client extends JavaProgram {

    Client() {
        super("cookbook.benchmarks.load.Load", List.of(), List.of());
        nextLine();
    }

    Figures run(String load, Server server, int count, double seconds) {
        writeLine(String.format(Locale.ROOT, "%s %d %d %f", load, server.port(), count, seconds));
        return Figures.parse(nextLine());
    }
}
