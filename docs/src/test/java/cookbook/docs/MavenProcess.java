package cookbook.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.testing.Signals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionTimeoutException;

/** Maven as a process of its own; it is killed at the latest when this is closed. */
final class MavenProcess implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final int LAST_LINES = 30;
    private static final String LISTENING = "Listening on ";

    /** Shells report 128 + 2 for a program that was ended by signal 2. */
    private static final int INTERRUPTED = 130;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread collector;

    /**
     * @param words the command; {@code MAVEN_OPTS=…} can stand in front of it, as in a shell
     * @param installed where Maven looks for what is installed, instead of its usual place
     */
    MavenProcess(List<String> words, Path folder, Path installed) throws IOException {
        var options = new StringJoiner(" ").add("-Dmaven.repo.local=" + installed);
        var command = new ArrayList<>(words);
        while (command.getFirst().startsWith(Command.OPTIONS_OF_MAVEN)) {
            options.add(command.removeFirst().substring(Command.OPTIONS_OF_MAVEN.length()));
        }
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("CI", "MAVEN_ARGS"));
        builder.environment().put("MAVEN_OPTS", options.toString());
        process = builder.start();
        process.outputWriter().close();
        collector =
                Thread.startVirtualThread(() -> process.inputReader().lines().forEach(lines::add));
    }

    /** Waits until its server listens, and returns the address. */
    String address() {
        try {
            await().atMost(DEADLINE).until(() -> findAddress().isPresent() || !process.isAlive());
        } catch (ConditionTimeoutException tooLate) {
            // reported below
        }
        return findAddress()
                .orElseThrow(() -> new AssertionError("it does not listen:\n" + lastLines()));
    }

    private Optional<String> findAddress() {
        return lines.stream()
                .filter(line -> line.startsWith(LISTENING))
                .map(line -> line.substring(LISTENING.length()))
                .findFirst();
    }

    /** Presses Ctrl-C, and waits for the process to end. */
    void interrupt() throws IOException, InterruptedException {
        Signals.send("INT", process);
        assertThat(exitCode()).as(lastLines()).isEqualTo(INTERRUPTED);
    }

    /** Waits for the process to end, and returns its exit code. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(DEADLINE)).as("it ends\n" + lastLines()).isTrue();
        collector.join();
        return process.exitValue();
    }

    /** Returns everything that it printed. */
    String lines() {
        return String.join("\n", lines);
    }

    /** Returns the last lines that it printed. */
    String lastLines() {
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
