package cookbook.teaching;

import cookbook.component.Component;
import cookbook.transcript.Miss;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How an exercise is checked. */
public sealed interface Check permits ServerCheck, TranscriptCheck, TestCheck {

    /**
     * The reader writes a server, which must keep the exercise's transcripts.
     *
     * @param starter makes the reader's server
     * @param solution makes a correct server
     * @param atFirst how the untouched starter fails
     */
    static Check server(ServerRecipe starter, ServerRecipe solution, Miss atFirst) {
        return new ServerCheck(starter, solution, atFirst);
    }

    /**
     * The reader writes a transcript, which this server must keep and each of these must fail. It
     * is in the usual folder, and ours is in {@code src/solutions/transcripts}.
     */
    static Check transcript(ServerRecipe right, List<WrongServer> wrong) {
        return new TranscriptCheck(right, wrong);
    }

    /**
     * The reader writes a test, which must pass with this handler and fail with each of these.
     *
     * @param starter runs the reader's test with a handler
     * @param solution runs ours
     */
    static <I, O> Check test(
            HandlerTest<I, O> starter,
            HandlerTest<I, O> solution,
            Supplier<Component<I, O>> right,
            List<Supplier<Component<I, O>>> wrong) {
        return new TestCheck<>(starter, solution, right, wrong);
    }

    /** A server that is wrong, and what it does wrong: {@code never says goodbye}. */
    record WrongServer(String what, ServerRecipe server) {}

    /** A test of a handler without a network. */
    interface HandlerTest<I, O> {

        /** Runs the test with new handlers from this supplier. */
        void with(Supplier<Component<I, O>> handlers) throws Exception;
    }

    /** A report of what is wrong with the reader's work; empty if nothing is. */
    Optional<String> readersFault(Desk desk) throws Exception;

    /** The same for our solution, which should have an empty report. */
    Optional<String> solutionsFault(Desk desk) throws Exception;

    /**
     * Fails unless the starter, as given, has the fault that the exercise is about.
     *
     * @throws AssertionError if it does not
     */
    void mustFailAtFirst(Desk desk) throws Exception;

    /** The server that the reader can talk to, if there is one. */
    Optional<ServerRecipe> server();

    /** The file that the reader changes, or our solution's. */
    default String file(Exercise exercise, boolean ours) {
        return ours
                ? "src/solutions/java/" + exercise.source() + "Solution.java"
                : "src/exercises/java/" + exercise.source() + ".java";
    }
}
