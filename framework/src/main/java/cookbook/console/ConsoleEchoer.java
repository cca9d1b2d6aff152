package cookbook.console;

import cookbook.component.Component;
import java.io.PrintStream;

/**
 * Prints whatever it receives, as it comes: no line end is added. It ends when nobody reads what it
 * prints anymore, as in {@code program | head -3}. Kamaelia: {@code
 * Kamaelia.Util.Console.ConsoleEchoer}.
 */
public final class ConsoleEchoer extends Component<Object, Void> {

    private final PrintStream out;

    public ConsoleEchoer() {
        this(System.out);
    }

    ConsoleEchoer(PrintStream out) {
        this.out = out;
    }

    @Override
    protected void main() {
        // A PrintStream throws no exception when it can't print.
        while (!out.checkError()) {
            var text = inbox.receive();
            UnshownText.checkPrinted(text, out.charset());
            Prompt.print(text, out);
        }
    }
}
