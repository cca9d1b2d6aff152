package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Pipeline;
import cookbook.console.ConsoleEchoer;
import cookbook.console.StandardInput;
import cookbook.console.Terminal;
import cookbook.file.ReadFileAdaptor;
import cookbook.net.TCPClient;
import cookbook.program.Program;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Trains a running {@link ChattyServer} with the lines of a file, and shows its answers. */
class Trainer {

    private static final String USAGE =
            "usage: Trainer FILE [HOST:PORT], where - as FILE is standard input";

    private static final String STANDARD_INPUT = "standard input";
    private static final int LONGEST_ANSWER = 1 << 20;

    /** How long to wait for an answer, or for a line of the file. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static void main(String[] args) {
        train(PATIENCE, args);
    }

    static void train(Duration patience, String... args) {
        Program.run(
                () -> {
                    if (args.length < 1 || args.length > 2) {
                        throw new IllegalArgumentException(USAGE);
                    }
                    var server = args.length == 2 ? args[1] : "127.0.0.1:1500";
                    return new Trainer(args[0], server, patience)::run;
                });
    }

    private final String file;
    private final String server;
    private final Duration patience;
    private final ReadFileAdaptor<String> lines;
    private final TCPClient<String> client;
    private final Answers answers = new Answers(Terminal.isPresent());
    private final ConsoleEchoer echoer = new ConsoleEchoer();

    private Trainer(String file, String server, Duration patience) {
        this.file = Set.of("-", "/dev/stdin").contains(file) ? STANDARD_INPUT : file;
        this.server = server;
        this.patience = patience;
        this.lines = linesOf(this.file);
        this.client =
                TCPClient.to(server, Codec.lines(UTF_8, LONGEST_ANSWER)).withIdleTimeout(patience);
    }

    private static ReadFileAdaptor<String> linesOf(String file) {
        if (file.equals(STANDARD_INPUT)) {
            return ReadFileAdaptor.lines(file, StandardInput.open(), UTF_8);
        }
        try {
            return ReadFileAdaptor.lines(Path.of(file), UTF_8);
        } catch (InvalidPathException name) {
            throw new IllegalArgumentException(
                    "cannot read "
                            + file
                            + ": this locale can't write its name; set LC_ALL=C.UTF-8");
        }
    }

    /** Waits for the last part, not the first: the file can be a pipe that never ends. */
    private void run() throws InterruptedException {
        new Pipeline<>(lines, client, answers, echoer).activate();
        echoer.join();

        lines.trouble().ifPresent(Program::fail);
        boolean isAnswered = answers.count() >= lines.sent();
        if (isAnswered && !lines.isAtEnd() && answers.wentIdle()) {
            Program.fail("no line came from " + file + " for " + patience.toSeconds() + " seconds");
        }
        client.trouble().ifPresent(Program::fail);
        if (!(isAnswered && lines.isAtEnd()) && !System.out.checkError()) {
            Program.fail(
                    server
                            + " closed the connection after "
                            + answers.count()
                            + " answers to "
                            + lines.sent()
                            + " lines");
        }
    }
}
