package cookbook.teaching;

import cookbook.transcript.Folder;
import cookbook.transcript.Limits;
import cookbook.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;

/**
 * Where an exercise is judged.
 *
 * @param module the folder of its module
 * @param name of the exercise
 * @param limits how long to wait for what
 * @param command does this check alone, for the report; may be null
 * @param server another server to judge, {@code host:port}; null for the reader's
 */
record Desk(Path module, String name, Limits limits, String command, String server) {

    /** Those that come with it, or that the reader has written. */
    List<Transcript> transcripts() {
        return new Folder(module.resolve("src/exercises/transcripts").resolve(name)).all();
    }

    /** Those that we have written where the reader has to. */
    List<Transcript> solutions() {
        return new Folder(module.resolve("src/solutions/transcripts").resolve(name)).all();
    }
}
