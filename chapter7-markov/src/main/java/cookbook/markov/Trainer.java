package cookbook.markov;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Pipeline;
import cookbook.console.ConsoleEchoer;
import cookbook.console.Terminal;
import cookbook.file.ReadFileAdaptor;
import cookbook.net.TCPClient;
import cookbook.program.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trains a running {@link ChattyServer} with the lines of a file, and shows its answers. */
class Trainer {

    private static final String USAGE = "usage: Trainer FILE [HOST:PORT]";
    private static final int LONGEST_ANSWER = 1 << 20;

    static void main(String[] args) {
        Program.run(
                () -> {
                    if (args.length < 1 || args.length > 2) {
                        throw new IllegalArgumentException(USAGE);
                    }
                    var server = args.length == 2 ? args[1] : "127.0.0.1:1500";
                    return training(Path.of(args[0]), server);
                });
    }

    private static Runnable training(Path file, String server) {
        var lines = ReadFileAdaptor.lines(file, UTF_8);
        long count = count(file);
        var client = TCPClient.to(server, Codec.lines(UTF_8, LONGEST_ANSWER));
        var answers = new Answers(count, Terminal.isPresent());

        var pipeline = new Pipeline<>(lines, client, answers, new ConsoleEchoer());
        return () -> {
            pipeline.run();
            client.trouble().ifPresent(Trainer::fail);
            if (answers.count() < count) {
                fail(
                        "%s closed the connection after %s answers to %s lines"
                                .formatted(server, answers.count(), count));
            }
        };
    }

    private static void fail(String why) {
        throw new UncheckedIOException(why, new IOException(why));
    }

    /** Where a line ends does not depend on the charset. */
    private static long count(Path file) {
        try (var lines = Files.lines(file, ISO_8859_1)) {
            return lines.count();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }
}
