package cookbook.console;

import cookbook.component.Component;
import java.io.PrintStream;

/**
 * Prints whatever it receives, as it comes: no line end is added. Kamaelia: {@code
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
        while (true) {
            Prompt.printAbove(inbox.receive(), out);
        }
    }
}
