package cookbook.teaching;

import cookbook.testing.JavaProcess;
import cookbook.testing.MavenModule;
import cookbook.transcript.Folder;
import cookbook.transcript.Player;
import cookbook.transcript.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a chapter's server prints with {@code -Dtrace}, as its page shows it: the first lines, in
 * {@code src/test/traces/hello.txt}, while {@code hello.txt} of its transcripts is played.
 */
public final class ShownTrace {

    private final Path traces;
    private final Folder transcripts;

    private ShownTrace(Path module) {
        this.traces = module.resolve("src/test/traces");
        this.transcripts = new Folder(module.resolve("src/test/transcripts"));
    }

    /** For the module of this test. */
    public static ShownTrace of(Object test) {
        return new ShownTrace(MavenModule.of(test.getClass()).folder());
    }

    /**
     * Compares as many lines as the file has. {@link ShownReport} says how to update it.
     *
     * @param server a program
     * @throws AssertionError if they differ
     */
    public void check(Class<?> server, String transcript) throws Exception {
        var file = traces.resolve(transcript + ".txt");
        ShownReport.check(file, trace(server, transcript, Files.readAllLines(file).size()));
    }

    private String trace(Class<?> server, String transcript, int lines)
            throws IOException, InterruptedException {
        try (var process = new JavaProcess(server, "-Dtrace", "-Dport=0")) {
            new Player("127.0.0.1", process.port())
                    .play(transcripts.named(transcript), Way.AS_WRITTEN);
            var trace = new StringBuilder(process.nextErrorLine());
            for (int n = 1; n < lines; n++) {
                trace.append('\n').append(process.nextErrorLine());
            }
            return trace.toString();
        }
    }
}
