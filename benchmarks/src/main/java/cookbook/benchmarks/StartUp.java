package cookbook.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * How long it takes from a command to {@code Listening on}, once everything has been compiled. Must
 * run in the top folder of the repository.
 */
final class StartUp {

    private StartUp() {}

    /** In seconds, by command. */
    static Map<String, Series> measure(int rounds) {
        var java = new Series();
        var launcher = new Series();
        for (int round = 0; round <= rounds; round++) {
            double javaSeconds = java();
            double launcherSeconds = launcher();
            if (round > 0) {
                java.add(javaSeconds);
                launcher.add(launcherSeconds);
            }
        }
        return Map.of(
                "java cookbook.echo.EchoServer",
                java,
                "./mvnw -q -pl chapter1-echo compile exec:java",
                launcher);
    }

    private static double java() {
        long begin = System.nanoTime();
        try (var _ = new Server(Variant.ECHO)) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static double launcher() {
        long begin = System.nanoTime();
        try {
            var process =
                    new ProcessBuilder(
                                    List.of(
                                            "./mvnw",
                                            "-q",
                                            "-pl",
                                            "chapter1-echo",
                                            "compile",
                                            "exec:java",
                                            "-Dport=0"))
                            .redirectErrorStream(true)
                            .start();
            try (var output = process.inputReader()) {
                String line = output.readLine();
                while (line != null && !line.contains("Listening on")) {
                    line = output.readLine();
                }
                return (System.nanoTime() - begin) / 1e9;
            } finally {
                process.destroyForcibly().onExit().join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
