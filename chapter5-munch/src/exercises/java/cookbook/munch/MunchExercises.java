package cookbook.munch;

import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter5-munch test -Dexercise=all} tells how far you are. */
class MunchExercises {

    static final Exercises ALL =
            Exercises.of(
                    MunchExercises.class,
                    "docs/chapter5-munch.md#exercises",
                    new Exercise(
                            Help.class,
                            "A line with the word help in it is not munched, but answered with"
                                    + " 'say shutdown to leave'. Where both words are, shutdown"
                                    + " counts.",
                            Help::server,
                            HelpSolution::server,
                            Miss.WRONG_REPLY,
                            "There are three kinds of lines now, and one place where they are"
                                    + " told apart.",
                            "Ask for shutdown first, then for help; what is neither is munched.",
                            "outbox.send(data.contains(\"help\") ? \"say shutdown to leave\" :"
                                    + " \"munch\" + data);"),
                    new Exercise(
                            Full.class,
                            "After the third line it has had enough: it munches that too, says"
                                    + " 'burp', and closes.",
                            Full::server,
                            FullSolution::server,
                            Miss.NO_REPLY,
                            "A handler can count, since it lives as long as its connection.",
                            "Who wants to close says so on signal, after all that is to be said.",
                            "if (++munched == 3) { outbox.send(\"burp\"); signal.send(new"
                                    + " ShutdownMicroprocess()); return; }"),
                    new Exercise(
                            Impatient.class,
                            "Who says nothing for a second is asked 'Are you still there?', and"
                                    + " the connection closes. Who leaves is not asked.",
                            Impatient::server,
                            ImpatientSolution::server,
                            Miss.CLOSED_EARLY,
                            "The server looks at the clock already, see server(). How does the"
                                    + " handler hear of it?",
                            "By a SocketShutdown, as when the client leaves; but its reason is"
                                    + " another.",
                            "if (control.receive() instanceof SocketShutdown(var reason)) ..."
                                    + " reason == Reason.IDLE"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
