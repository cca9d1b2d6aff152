package cookbook.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the servers of a scenario in turn, round after round, so that whatever disturbs the
 * machine for a while disturbs all of them. The first round only warms up.
 *
 * @param seconds how long each measurement takes, not counting a warm-up of a quarter of that
 */
record Rounds(int rounds, double seconds) {

    Map<Variant, Measurement> of(Scenario scenario) {
        var servers = new LinkedHashMap<Variant, Server>();
        try (var client = new Client()) {
            scenario.variants().forEach(variant -> servers.put(variant, new Server(variant)));
            var measurements = new LinkedHashMap<Variant, Measurement>();
            scenario.variants().forEach(each -> measurements.put(each, new Measurement()));
            for (int round = 0; round <= rounds; round++) {
                for (var variant : rotated(scenario.variants(), round)) {
                    var into = round == 0 ? new Measurement() : measurements.get(variant);
                    measure(client, servers.get(variant), scenario, into);
                }
            }
            return measurements;
        } finally {
            servers.values().forEach(Server::close);
        }
    }

    private static List<Variant> rotated(List<Variant> variants, int by) {
        var rotated = new ArrayList<>(variants);
        Collections.rotate(rotated, by);
        return rotated;
    }

    private void measure(Client client, Server server, Scenario scenario, Measurement into) {
        double cpuBefore = server.cpuMicros();
        var figures = client.run(scenario.load(), server, scenario.count(), seconds);
        double cpu = server.cpuMicros() - cpuBefore;
        into.rate().add(figures.get("rate"));
        into.p50().add(figures.get("p50"));
        into.p99().add(figures.get("p99"));
        into.cpu().add(cpu / figures.get("messages"));
        into.resident().add(server.residentBytes());
    }
}
