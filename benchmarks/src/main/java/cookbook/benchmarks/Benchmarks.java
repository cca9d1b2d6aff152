package cookbook.benchmarks;

import cookbook.benchmarks.messages.Hops;
import cookbook.program.Flags;
import cookbook.program.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything and writes tables and plots. {@code -Drounds=} (default 5) and {@code
 * -Dseconds=} (default 3) say how often and how long each thing is measured, {@code -Dout=}
 * (default docs/benchmarks) says where the results go, and {@code -Donly=} selects one part: loads,
 * messages, idle, chatter or startup.
 */
final class Benchmarks {

    private static final Flags FLAGS = Flags.commandLine();

    private final Results results = new Results();
    private final int rounds = FLAGS.number("rounds", 5);
    private final double seconds =
            FLAGS.seconds("seconds", Duration.ofSeconds(3)).toMillis() / 1000.0;
    private final int idleConnections = FLAGS.number("idle", 10_000);
    private final int words = FLAGS.number("words", 1_000_000);
    private final String only = FLAGS.text("only", "");
    private final Path folder = Path.of(FLAGS.text("out", "docs/benchmarks"));

    private Benchmarks() {}

    static void main() {
        Program.run(
                () -> {
                    var benchmarks = new Benchmarks();
                    return () -> {
                        benchmarks.measure();
                        benchmarks.write();
                    };
                });
    }

    private void measure() {
        if (wanted("loads")) {
            for (var scenario : Scenario.ALL) {
                say(scenario.title());
                results.loads.put(scenario, new Rounds(rounds, seconds).of(scenario));
            }
        }
        if (wanted("messages")) {
            say("messages between components");
            measureMessages();
        }
        if (wanted("idle")) {
            say("idle connections");
            results.idle = new Idle(idleConnections, 4 * seconds).measure();
        }
        if (wanted("chatter")) {
            say("chapter 7");
            results.chatter = Chatter.measure(words, 50, seconds);
        }
        if (wanted("startup")) {
            say("start-up");
            results.startUp = StartUp.measure(rounds);
        }
    }

    private boolean wanted(String part) {
        return only.isEmpty() || only.equals(part);
    }

    private static void say(String what) {
        System.err.println("measuring: " + what);
    }

    private void measureMessages() {
        try {
            Hops.measure(
                    rounds, seconds, key -> results.message(key.getKey(), key.getValue())::add);
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write() {
        try {
            Files.createDirectories(folder);
            var tables = new Tables(results, Machine.here()).toString();
            Files.writeString(folder.resolve("results.md"), tables);
            new Plots(results, folder).write();
            System.out.println(tables);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }
}
