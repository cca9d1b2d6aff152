package cookbook.markov;

import cookbook.component.Pipeline;
import cookbook.console.ConsoleEchoer;
import cookbook.console.ConsoleReader;
import cookbook.program.Program;

/** The same {@link Chatty} without a network. */
class ChattyConsole {

    static void main() {
        Program.run(() -> new ChattyConsole()::chat);
    }

    private final ConsoleReader reader = new ConsoleReader();
    private final Chatty chatty = new Chatty(Settings.chain(), Settings.random());
    private final ConsoleEchoer echoer = new ConsoleEchoer();

    private void chat() throws InterruptedException {
        new Pipeline<>(reader, chatty, echoer).activate();
        echoer.join();
        reader.trouble().ifPresent(Program::fail);
    }
}
