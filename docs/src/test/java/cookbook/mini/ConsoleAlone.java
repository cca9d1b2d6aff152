package cookbook.mini;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** The handler on the console: what is typed there comes back. */
final class ConsoleAlone implements Check {

    @Override
    public Result result(Work work) throws Exception {
        var printed = printed(work, "Hello\nWorld\n");
        return printed.replace("Protocol finished!\n", "").equals("Hello\nWorld\n")
                ? Result.PASSES
                : new Result(
                        "EchoConsole says something else",
                        "Typed Hello and World, and EchoConsole printed: " + printed);
    }

    private static String printed(Work work, String typed) throws ReflectiveOperationException {
        var in = System.in;
        var out = System.out;
        var printed = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(typed.getBytes(UTF_8)));
            System.setOut(new PrintStream(printed, true, UTF_8));
            work.run("EchoConsole");
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return printed.toString(UTF_8);
    }
}
