package cookbook.markov;

import cookbook.component.Pipeline;
import cookbook.console.ConsoleEchoer;
import cookbook.console.ConsoleReader;
import cookbook.program.Program;

/** The same {@link Chatty} without a network. */
class ChattyConsole {

    static void main() {
        Program.run(() -> chat()::run);
    }

    private static Pipeline<Void, Void> chat() {
        return new Pipeline<>(
                new ConsoleReader(),
                new Chatty(Settings.chain(), Settings.random()),
                new ConsoleEchoer());
    }
}
