package cookbook.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Everything that one run of the benchmarks has measured. */
final class Results {

    final Map<Scenario, Map<Variant, Measurement>> loads = new LinkedHashMap<>();

    /** In nanoseconds, by benchmark and kind. */
    final Map<String, Map<String, Series>> messages = new TreeMap<>();

    Map<Variant, Idle.Cost> idle = Map.of();
    Chatter chatter;
    Map<String, Series> startUp = Map.of();

    Measurement of(Scenario scenario, Variant variant) {
        return loads.get(scenario).get(variant);
    }

    Series message(String benchmark, String kind) {
        return messages.computeIfAbsent(benchmark, _ -> new TreeMap<>())
                .computeIfAbsent(kind, _ -> new Series());
    }
}
