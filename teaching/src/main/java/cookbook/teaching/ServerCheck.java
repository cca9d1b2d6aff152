package cookbook.teaching;

import cookbook.transcript.Miss;
import cookbook.transcript.Missed;
import cookbook.transcript.Stage;
import java.util.Optional;

/** Plays the exercise's transcripts against the reader's server. */
record ServerCheck(ServerRecipe starter, ServerRecipe solution, Miss atFirst) implements Check {

    @Override
    public Optional<String> readersFault(Desk desk) throws Exception {
        var other = desk.server();
        return fault(other == null ? Rehearsal.with(starter) : Stage.at(other), desk);
    }

    @Override
    public Optional<String> solutionsFault(Desk desk) throws Exception {
        return fault(Rehearsal.with(solution), desk);
    }

    private static Optional<String> fault(Stage stage, Desk desk) throws Exception {
        return new Rehearsal(stage, desk.limits(), desk.command())
                .firstMiss(desk.transcripts())
                .map(Missed::toString);
    }

    @Override
    public void mustFailAtFirst(Desk desk) throws Exception {
        Rehearsal.mustMiss(Rehearsal.with(starter), desk.transcripts(), atFirst, null);
    }

    @Override
    public Optional<ServerRecipe> server() {
        return Optional.of(starter);
    }
}
