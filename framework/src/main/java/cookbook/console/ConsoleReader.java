package cookbook.console;

import cookbook.component.Component;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Sends what is typed at the console, a message a line, each with its line feed. Ctrl-D ends it.
 * Standard input belongs to the one ConsoleReader of a program.
 *
 * <p>A read from the console can't be interrupted: a reader that is stopped, or whose receiver has
 * ended, ends with the next line. Kamaelia: {@code Kamaelia.Util.Console.ConsoleReader}.
 */
public final class ConsoleReader extends Component<Void, String> {

    private final String prompt;
    private final BufferedReader in;
    private final PrintStream out;

    /** Prompts with {@code >>> }. */
    public ConsoleReader() {
        this(">>> ");
    }

    /**
     * @param prompt printed before each line is read; may be empty
     */
    public ConsoleReader(String prompt) {
        var charset = Charset.forName(System.getProperty("stdin.encoding"));
        this(prompt, new BufferedReader(new InputStreamReader(System.in, charset)), System.out);
    }

    ConsoleReader(String prompt, BufferedReader in, PrintStream out) {
        this.prompt = prompt;
        this.in = in;
        this.out = out;
    }

    @Override
    protected void main() throws IOException {
        for (String line = ask(); line != null; line = ask()) {
            outbox.send(line + "\n");
        }
    }

    private String ask() throws IOException {
        Prompt.show(prompt, out);
        try {
            return in.readLine();
        } finally {
            Prompt.answered();
        }
    }
}
