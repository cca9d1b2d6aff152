package cookbook.benchmarks.messages;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What it costs to pass messages between virtual threads. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MessagePassing {

    static final int STAGES = 10;
    private static final int MESSAGES = 100_000;
    private static final int ROUNDS = 10_000;

    /** A conveyor of ten stages. */
    @State(Scope.Benchmark)
    public static class TenStages {
        @Param({"boxes", "jox", "array", "transfer"})
        public String kind;

        private Conveyor conveyor;

        @Setup(Level.Trial)
        public void open() {
            conveyor = Conveyor.of(kind, STAGES);
        }

        @TearDown(Level.Trial)
        public void close() {
            conveyor.close();
        }
    }

    /** A conveyor of one stage, which sends back what it receives. */
    @State(Scope.Benchmark)
    public static class OneStage {
        @Param({"boxes", "jox", "array", "transfer"})
        public String kind;

        private Conveyor conveyor;

        @Setup(Level.Trial)
        public void open() {
            conveyor = Conveyor.of(kind, 1);
        }

        @TearDown(Level.Trial)
        public void close() {
            conveyor.close();
        }
    }

    /** Eleven hops per message: into the first stage, nine between stages, and out of the last. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES * (STAGES + 1))
    public void pipeline(TenStages stages) {
        var sent = onVirtualThread(() -> put(stages.conveyor));
        var received = onVirtualThread(() -> take(stages.conveyor));
        sent.join();
        received.join();
    }

    private static void put(Conveyor conveyor) throws InterruptedException {
        for (int n = 0; n < MESSAGES; n++) {
            conveyor.put(n);
        }
    }

    private static void take(Conveyor conveyor) throws InterruptedException {
        for (int n = 0; n < MESSAGES; n++) {
            if (conveyor.take() != n) {
                throw new IllegalStateException("a message is missing, or out of order");
            }
        }
    }

    /** There and back. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public void pingPong(OneStage stage) {
        onVirtualThread(() -> pingPong(stage.conveyor)).join();
    }

    private static void pingPong(Conveyor conveyor) throws InterruptedException {
        for (int n = 0; n < ROUNDS; n++) {
            conveyor.put(n);
            if (conveyor.take() != n) {
                throw new IllegalStateException("a message is missing, or out of order");
            }
        }
    }

    private interface Task {
        void run() throws InterruptedException;
    }

    private static CompletableFuture<Void> onVirtualThread(Task task) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        task.run();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
    }
}
