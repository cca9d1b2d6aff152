package cookbook.mini;

import cookbook.testing.MavenModule;
import cookbook.transcript.Folder;
import cookbook.transcript.Limits;
import cookbook.transcript.Missed;
import cookbook.transcript.Stage;
import cookbook.transcript.Transcript;
import java.time.Duration;
import java.util.List;

/**
 * Plays a chapter's transcripts against the server, in all ways.
 *
 * @param handler the class of the handler that answers
 */
record Plays(String handler, String chapter, List<String> transcripts) implements Check {

    /** A learner should not have to wait long for something that never arrives. */
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(2), Duration.ofMillis(100));

    Plays(String handler, String chapter, String... transcripts) {
        this(handler, chapter, List.of(transcripts));
    }

    @Override
    public Result result(Work work) throws Exception {
        var module = MavenModule.of(Plays.class).folder().resolveSibling(chapter);
        var folder = new Folder(module.resolve("src/test/transcripts"));
        try {
            for (var name : transcripts) {
                play(work, folder.named(name));
            }
            return Result.PASSES;
        } catch (Missed miss) {
            return new Result(miss.headline(), miss.toString());
        }
    }

    private void play(Work work, Transcript transcript) throws Exception {
        var stage =
                Stage.ofNew(() -> work.running(handler), Work.Running::start, Work.Running::port);
        for (var way : transcript.ways()) {
            stage.play(transcript, way, LIMITS, null);
        }
    }
}
