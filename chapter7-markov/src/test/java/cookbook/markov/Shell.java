package cookbook.markov;

import cookbook.testing.JavaProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Programs among other programs, as a shell connects them. */
final class Shell {

    private Shell() {}

    /**
     * Runs a line of shell script.
     *
     * @param script in which {@code "$@"} is the program
     */
    static JavaProcess run(String script, Class<?> program, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(JavaProcess.command(program, List.of(), arguments));
        return new JavaProcess(command);
    }
}
