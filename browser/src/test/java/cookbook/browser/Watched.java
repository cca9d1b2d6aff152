package cookbook.browser;

import cookbook.testing.JavaProcess;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A program of a chapter that is watched, as a process of its own. */
record Watched(JavaProcess program, String page) implements AutoCloseable {

    static Watched program(String main, String... options) throws Exception {
        return program(Class.forName(main), options);
    }

    static Watched program(Class<?> main, String... options)
            throws IOException, InterruptedException {
        var all = Stream.concat(Stream.of(options), Stream.of("-Dwatch")).toArray(String[]::new);
        var program = new JavaProcess(main, all);
        var line = program.nextErrorLine();
        return new Watched(program, line.substring(line.indexOf("http")));
    }

    /** The port of its server. */
    int port() throws InterruptedException {
        return program.port();
    }

    /** All that the program printed on standard error since, when it has ended. */
    List<String> errors() throws InterruptedException {
        return program.errorLines();
    }

    @Override
    public void close() {
        program.close();
    }
}
