package cookbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program in a Java process of its own, on the class path of this one. Tests can wait for what it
 * prints. It is killed when this is closed, if it has not ended by then.
 */
public final class JavaProcess implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final String END = "(end of the output)";

    private final Process process;
    private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> err = new LinkedBlockingQueue<>();

    /**
     * @param jvmOptions such as {@code -Dport=0}
     */
    public JavaProcess(Class<?> main, String... jvmOptions) throws IOException {
        this(command(main, List.of(jvmOptions)));
    }

    /**
     * @param command as {@link #command} makes it
     */
    public JavaProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command).start();
        collect(process.inputReader(), out);
        collect(process.errorReader(), err);
    }

    /** A program that can have only this many files and sockets open at a time. */
    public static JavaProcess withOpenFiles(int most, Class<?> main, String... jvmOptions)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                "sh",
                                "-c",
                                String.format(Locale.ROOT, "ulimit -n %d && exec \"$@\"", most)));
        command.add("sh");
        command.addAll(command(main, List.of(jvmOptions)));
        return new JavaProcess(command);
    }

    /** The command that runs this program. */
    public static List<String> command(
            Class<?> main, List<String> jvmOptions, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void collect(BufferedReader from, BlockingQueue<String> lines) {
        Thread.startVirtualThread(
                () -> {
                    try (from) {
                        from.lines().forEach(lines::add);
                    } catch (IOException | UncheckedIOException killed) {
                        // the end
                    } finally {
                        lines.add(END);
                    }
                });
    }

    /** Everything that it will ever read on standard input. */
    public JavaProcess input(String text) throws IOException {
        try (var in = process.outputWriter()) {
            in.write(text);
        }
        return this;
    }

    /** The next line that it prints. */
    public String nextLine() throws InterruptedException {
        return next(out);
    }

    private static String next(BlockingQueue<String> lines) throws InterruptedException {
        var line = lines.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        return line == null ? "(nothing within " + DEADLINE + ")" : line;
    }

    /** All further lines that it prints on standard output until it ends. */
    public List<String> remainingLines() throws InterruptedException {
        return remaining(out);
    }

    /** The next line that it prints on standard error. */
    public String nextErrorLine() throws InterruptedException {
        return next(err);
    }

    /** All further lines that it prints on standard error until it ends. */
    public List<String> errorLines() throws InterruptedException {
        return remaining(err);
    }

    private static List<String> remaining(BlockingQueue<String> lines) throws InterruptedException {
        var all = new ArrayList<String>();
        for (var line = next(lines); !line.equals(END); line = next(lines)) {
            all.add(line);
        }
        return all;
    }

    /** The port of a server whose next line says where it listens. */
    public int port() throws InterruptedException {
        var line = nextLine();
        assertThat(line).startsWith("Listening on ");
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }

    /** Sends it a signal by name; see {@link Signals#send}. */
    public void kill(String signal) throws IOException, InterruptedException {
        Signals.send(signal, process);
    }

    /** How much processor time it has used so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Its exit code, when it has ended. */
    public int exitCode() throws InterruptedException {
        assertThat(process.waitFor(DEADLINE)).as("the program ends").isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
