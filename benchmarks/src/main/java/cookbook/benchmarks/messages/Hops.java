package cookbook.benchmarks.messages;

import java.util.Collection;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link MessagePassing} with JMH, round after round, so that a disturbance affects all kinds.
 */
public final class Hops {

    private Hops() {}

    /**
     * @param rounds how often everything is measured, each time in new processes
     * @param seconds for each measurement, not counting a warm-up of three quarters of that
     * @param record receives the benchmark's name, the kind, and a figure in nanoseconds
     */
    public static void measure(
            int rounds, double seconds, Function<Map.Entry<String, String>, DoubleConsumer> record)
            throws RunnerException {
        for (int round = 0; round < rounds; round++) {
            for (var result : run(seconds)) {
                var benchmark = result.getParams().getBenchmark();
                var name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
                var kind = result.getParams().getParam("kind");
                record.apply(Map.entry(name, kind)).accept(result.getPrimaryResult().getScore());
            }
        }
    }

    private static Collection<RunResult> run(double seconds) throws RunnerException {
        var second = TimeValue.milliseconds((long) (seconds * 1000 / 4));
        return new Runner(
                        new OptionsBuilder()
                                .include(MessagePassing.class.getName())
                                .forks(1)
                                .warmupIterations(3)
                                .warmupTime(second)
                                .measurementIterations(4)
                                .measurementTime(second)
                                .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                                .build())
                .run();
    }
}
