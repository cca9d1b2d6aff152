package cookbook.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.checks.MaintainersOnly;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the benchmarks run and measure something; the figures do not matter here. */
@MaintainersOnly
class BenchmarksIT {

    private static final double BRIEFLY = 0.1;

    /** One of each load, on two servers. */
    static Stream<Scenario> scenarios() {
        var loads = new HashSet<String>();
        return Scenario.ALL.stream()
                .filter(scenario -> loads.add(scenario.load()))
                .map(
                        scenario ->
                                new Scenario(
                                        scenario.title(),
                                        scenario.load(),
                                        scenario.count(),
                                        scenario.message(),
                                        List.of(
                                                scenario.variants().getFirst(),
                                                scenario.variants().getLast())));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_load_gets_its_replies_from_every_kind_of_server(Scenario scenario) {
        var measured = new Rounds(1, BRIEFLY).of(scenario);

        assertThat(measured.keySet()).containsExactlyInAnyOrderElementsOf(scenario.variants());
        assertThat(measured.values())
                .allSatisfy(
                        measurement -> {
                            assertThat(measurement.rate().median()).isPositive();
                            assertThat(measurement.p99().median())
                                    .isGreaterThanOrEqualTo(measurement.p50().median());
                            assertThat(measurement.resident().median()).isPositive();
                        });
    }

    @Test
    void idle_connections_cost_something() {
        assertThat(new Idle(1_000, BRIEFLY).measure(Variant.ECHO).heap()).isPositive();
    }

    @Test
    void chapter_7_learns_and_answers() {
        var chatter = Chatter.measure(1_000, 5, BRIEFLY);

        assertThat(chatter.wordsASecond()).isPositive();
        assertThat(chatter.repliesASecond()).isPositive();
    }

    @Test
    void the_results_are_tables_and_plots(@TempDir Path folder) throws Exception {
        var results = new Results();
        for (var scenario : Scenario.ALL) {
            results.loads.put(scenario, invented(scenario));
        }
        for (var kind : List.of("boxes", "jox", "array", "transfer")) {
            results.message("pipeline", kind).add(50);
            results.message("pingPong", kind).add(1_000);
        }

        new Plots(results, folder).write();
        var tables = new Tables(results, Machine.here()).toString();

        assertThat(folder).isDirectoryContaining("glob:**/echo-rate.svg");
        assertThat(folder).isDirectoryContaining("glob:**/messages.svg");
        assertThat(tables)
                .contains(
                        "| echo, 50 connections: rate, of Netty NIO | at least 1.00 | 1.00 | yes |")
                .contains("| a hop along ten stages: time, of jox | at most 1.00 | 1.00 | yes |");
    }

    private static Map<Variant, Measurement> invented(Scenario scenario) {
        var measurements = new LinkedHashMap<Variant, Measurement>();
        for (var variant : scenario.variants()) {
            var measurement = new Measurement();
            Stream.of(
                            measurement.rate(),
                            measurement.p50(),
                            measurement.p99(),
                            measurement.cpu(),
                            measurement.resident())
                    .forEach(series -> series.add(Duration.ofMinutes(1).toMillis()));
            measurements.put(variant, measurement);
        }
        return measurements;
    }
}
