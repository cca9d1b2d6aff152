package cookbook.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program in a process of its own; all have the same heap and the same flags. */
class JavaProgram implements AutoCloseable {

    static final List<String> FLAGS =
            List.of("-Xms512m", "-Xmx512m", "-Xmn64m", "--enable-native-access=ALL-UNNAMED");

    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    private final Process process;
    private final BufferedReader output;

    JavaProgram(String mainClass, List<String> properties, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(tool("java"));
        command.addAll(FLAGS);
        command.addAll(properties);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        output = process.inputReader();
    }

    /** The path of a program of the JDK. */
    static String tool(String name) {
        return JDK.resolve(name).toString();
    }

    String nextLine() {
        try {
            var line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("a process of the benchmark has ended early");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeLine(String line) {
        try {
            var input = process.outputWriter();
            input.write(line);
            input.newLine();
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
