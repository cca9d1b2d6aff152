package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a test of the trainer needs: a server, a file to train it with, and the trainer as a program
 * of its own.
 */
abstract class Training {

    @TempDir Path folder;

    final MemoryChain chain = new MemoryChain(1_000_000);

    SimpleServer<String> chatty() {
        var server =
                ChattyServer.with(
                        chain, new Random(1), Codec.lines(UTF_8, 65_536), ServerOptions.port(0));
        server.start();
        return server;
    }

    Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("training.txt"), text, UTF_8);
    }

    static JavaProcess trainer(Object... arguments) throws IOException {
        var texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        return new JavaProcess(JavaProcess.command(Trainer.class, List.of(), texts));
    }

    static JavaProcess shell(String script, Path file, Object server) throws IOException {
        return shell(script, Trainer.class, file, server);
    }

    static JavaProcess shell(String script, Class<?> trainer, Path file, Object server)
            throws IOException {
        var variables = "FILE='" + file + "'; SERVER=" + server + "; ";
        return Shell.run(variables + script, trainer);
    }
}
