package cookbook.teaching;

import cookbook.transcript.Folder;
import cookbook.transcript.Limits;
import cookbook.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;

/**
 * Where an exercise is checked.
 *
 * @param module the folder of its module
 * @param name of the exercise
 * @param limits how long a play waits
 * @param command runs only this check, for the report; can be null
 * @param server another server to check, {@code host:port}; null for the reader's
 */
record Desk(Path module, String name, Limits limits, String command, String server) {

    /** The transcripts that come with the exercise, or that the reader has written. */
    List<Transcript> transcripts() {
        return new Folder(module.resolve("src/exercises/transcripts").resolve(name)).all();
    }

    /** Our own transcripts, if the reader has to write some. */
    List<Transcript> solutions() {
        return new Folder(module.resolve("src/solutions/transcripts").resolve(name)).all();
    }
}
