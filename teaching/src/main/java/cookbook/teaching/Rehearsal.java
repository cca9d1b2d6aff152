package cookbook.teaching;

import cookbook.net.ServerCore;
import cookbook.net.ServerOptions;
import cookbook.transcript.Limits;
import cookbook.transcript.Miss;
import cookbook.transcript.Missed;
import cookbook.transcript.Stage;
import cookbook.transcript.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Plays transcripts against a server until one fails.
 *
 * @param command runs only this check, for the report of a failure; can be null
 */
record Rehearsal(Stage stage, Limits limits, String command) {

    /** For use where a failure is expected, so that waiting long would only cost time. */
    static final Limits HURRIED = new Limits(Duration.ofMillis(400), Duration.ofMillis(100));

    /** A mistake that depends on timing need not show up the first time. */
    private static final int ROUNDS = 5;

    /** A new server of this kind for each play. */
    static Stage with(ServerRecipe server) {
        return Stage.ofNew(
                () -> server.with(ServerOptions.port(0)), ServerCore::start, ServerCore::port);
    }

    /** A rehearsal for use where a failure is expected. */
    static Rehearsal inAHurry(Stage stage) {
        return new Rehearsal(stage, HURRIED, null);
    }

    /** The first failure of all these transcripts in all their ways. */
    Optional<Missed> firstMiss(List<Transcript> transcripts) throws Exception {
        for (var transcript : transcripts) {
            for (var way : transcript.ways()) {
                try {
                    stage.play(transcript, way, limits, command);
                } catch (Missed miss) {
                    return Optional.of(miss);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Fails unless the server of this stage fails the transcripts, and unless it fails first in the
     * expected way.
     *
     * @param command runs only this check, for the report; can be null
     * @return the failure
     */
    static Missed mustMiss(Stage stage, List<Transcript> transcripts, Miss expected, String command)
            throws Exception {
        var limits = HURRIED;
        var came = "no miss";
        for (int round = 0; round < ROUNDS; round++) {
            var missed = new Rehearsal(stage, limits, command).firstMiss(transcripts);
            if (missed.isPresent() && missed.get().miss() == expected) {
                return missed.get();
            }
            came = missed.map(Missed::toString).orElse(came);
            limits = Limits.from(_ -> null); // the hurry can be to blame
        }
        throw new AssertionError(
                String.format(Locale.ROOT, "expected: %s; got:%n%s", expected, came));
    }
}
