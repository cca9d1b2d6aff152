package cookbook.console;

import cookbook.codec.Codec;
import cookbook.codec.Messages;
import cookbook.component.Component;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Sends what is typed at the console, one message per line, each with its line feed. Ctrl-D ends
 * it. A line can have 65,536 bytes; a longer one ends it too, see {@link #trouble}. A program can
 * have only one ConsoleReader, since it owns standard input.
 *
 * <p>A read from the console can't be interrupted: a reader that is stopped, or whose receiver has
 * ended, ends with the next line. So a program should wait for the end of its {@link ConsoleEchoer}
 * instead. Kamaelia: {@code Kamaelia.Util.Console.ConsoleReader}.
 */
public final class ConsoleReader extends Component<Void, String> {

    private static final int LONGEST_LINE = 65_536;

    private final String prompt;
    private final Charset charset;
    private final Messages<String> lines;
    private final PrintStream out;
    private volatile String trouble;

    /** Prompts with {@code >>> }. */
    public ConsoleReader() {
        this(">>> ");
    }

    /**
     * @param prompt printed before each line is read, if there is a terminal; can be empty
     */
    public ConsoleReader(String prompt) {
        var charset = Charset.forName(System.getProperty("stdin.encoding"));
        this(Terminal.isPresent() ? prompt : "", StandardInput.open(), charset, System.out);
    }

    ConsoleReader(String prompt, InputStream in, Charset charset, PrintStream out) {
        this.prompt = prompt;
        this.charset = charset;
        this.lines = new Messages<>(in, Codec.lines(charset, LONGEST_LINE));
        this.out = out;
    }

    @Override
    protected void main() {
        try {
            for (String line = ask(); line != null; line = ask()) {
                UnshownText.checkRead(line, charset);
                outbox.send(line + "\n");
            }
            Prompt.end(prompt, out);
        } catch (IOException failure) {
            trouble = "cannot read standard input: " + failure.getMessage();
        }
    }

    private String ask() throws IOException {
        Prompt.show(prompt, out);
        try {
            return lines.next();
        } finally {
            Prompt.answered();
        }
    }

    /** What ended it before the end of its input, in words for people. Any thread can call this. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
