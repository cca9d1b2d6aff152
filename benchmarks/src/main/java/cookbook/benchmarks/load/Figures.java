package cookbook.benchmarks.load;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * What one run has measured: figures by name, as one line of text between two processes.
 *
 * @param values such as {@code rate} (messages a second), {@code messages} (everything that the
 *     server has handled in this run, including the warm-up), {@code p50} and {@code p99} (µs)
 */
public record Figures(Map<String, Double> values) {

    static Figures of(
            long replies, long allReplies, int messages, double seconds, Histogram latencies) {
        return new Figures(
                Map.of(
                        "rate", replies * messages / seconds,
                        "messages", (double) allReplies * messages,
                        "p50", latencies.getValueAtPercentile(50) / 1e3,
                        "p99", latencies.getValueAtPercentile(99) / 1e3));
    }

    /** Reads what {@link #toString} wrote. */
    public static Figures parse(String line) {
        return new Figures(
                Stream.of(line.split(" "))
                        .map(pair -> pair.split("="))
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0], pair -> Double.valueOf(pair[1]))));
    }

    public double get(String name) {
        return values.get(name);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(value -> String.format(Locale.ROOT, "%s=%f", value.getKey(), value.getValue()))
                .collect(Collectors.joining(" "));
    }
}
