package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.checks.MaintainersOnly;
import cookbook.codec.Codec;
import cookbook.markov.chain.MemoryChain;
import cookbook.net.ServerOptions;
import cookbook.teaching.ShownReport;
import cookbook.testing.JavaProcess;
import cookbook.testing.MavenModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows of its answers is what it answers, with {@code -Dseed=1}. */
@MaintainersOnly
class SampleAnswersIT {

    private final Path module = MavenModule.of(getClass()).folder();

    @TempDir Path folder;

    @Test
    void to_two_sentences_and_some_empty_lines() throws Exception {
        var talk = "the cat sat on the mat\nthe dog sat on the cat\n" + "\n".repeat(6);
        var file = Files.writeString(folder.resolve("talk.txt"), talk);
        ShownReport.check(module.resolve("src/test/samples/two-sentences.txt"), answers(file));
    }

    @Test
    void to_a_fairy_tale() throws Exception {
        var answers = answers(module.resolve("fairy-tale.txt"));
        var last = answers.lines().skip(answers.lines().count() - 12);
        ShownReport.check(
                module.resolve("src/test/samples/fairy-tale.txt"),
                last.collect(Collectors.joining("\n")));
    }

    private static String answers(Path file) throws Exception {
        try (var server =
                ChattyServer.with(
                        new MemoryChain(250_000),
                        new Random(1),
                        Codec.lines(UTF_8, 65_536),
                        ServerOptions.port(0))) {
            server.start();
            var arguments = new String[] {file.toString(), server.address()};
            try (var trainer =
                    new JavaProcess(JavaProcess.command(Trainer.class, List.of(), arguments))) {
                return trainer.remainingLines().stream()
                        .map(String::strip)
                        .collect(Collectors.joining("\n"));
            }
        }
    }
}
