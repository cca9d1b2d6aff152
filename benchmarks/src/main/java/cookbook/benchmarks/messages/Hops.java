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
 * Runs {@link MessagePassing} with JMH, round after round, so that all kinds share what disturbs.
 */
public final class Hops {

    private Hops() {}

    /**
     * @param rounds how often all of it is measured, each time in new processes
     * @param seconds for each measurement, a warm-up of three quarters of it not counted
     * @param record takes a figure in nanoseconds; given the benchmark's name and the kind
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
