package cookbook.teaching;

import cookbook.transcript.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Plays the reader's transcript against the right server, and against some wrong ones. */
record TranscriptCheck(ServerRecipe right, List<WrongServer> wrong) implements Check {

    /** A handler that is wrong might not end, and nobody needs to wait for it. */
    private static final Duration DRAIN_TIME = Duration.ofMillis(100);

    @Override
    public Optional<String> readersFault(Desk desk) throws Exception {
        return fault(desk, desk.transcripts());
    }

    @Override
    public Optional<String> solutionsFault(Desk desk) throws Exception {
        return fault(desk, desk.solutions());
    }

    private Optional<String> fault(Desk desk, List<Transcript> transcripts) throws Exception {
        var rehearsal = new Rehearsal(Rehearsal.with(right), desk.limits(), desk.command());
        var missed = rehearsal.firstMiss(transcripts);
        if (missed.isPresent()) {
            return missed.map(
                    miss -> miss + "\n\nHere the server is right, and the transcript is wrong.");
        }
        for (var each : wrong) {
            var stage =
                    Rehearsal.with(
                            options -> each.server().with(options.withDrainTime(DRAIN_TIME)));
            if (Rehearsal.inAHurry(stage).firstMiss(transcripts).isEmpty()) {
                return Optional.of(unnoticed(transcripts.getFirst(), each));
            }
        }
        return Optional.empty();
    }

    private static String unnoticed(Transcript transcript, WrongServer wrong) {
        return String.format(
                Locale.ROOT,
                """
                %s: it can't tell a wrong server from the right one
                The right server passes it. So does one that %s.""",
                transcript.name(),
                wrong.what());
    }

    @Override
    public void mustFailAtFirst(Desk desk) throws Exception {
        var fault = readersFault(desk);
        if (fault.isEmpty() || !fault.get().contains("can't tell")) {
            throw new AssertionError("a wrong server must pass the starter; there was: " + fault);
        }
    }

    @Override
    public Optional<ServerRecipe> server() {
        return Optional.of(right);
    }

    @Override
    public String file(Exercise exercise, boolean ours) {
        var name = exercise.name();
        return String.format(
                Locale.ROOT,
                "src/%s/transcripts/%s/%s.txt",
                ours ? "solutions" : "exercises",
                name,
                name);
    }
}
