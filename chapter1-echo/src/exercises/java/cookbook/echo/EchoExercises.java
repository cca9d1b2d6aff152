package cookbook.echo;

import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter1-echo test -Dexercise=all} tells how far you are. */
class EchoExercises {

    static final Exercises ALL =
            Exercises.of(
                    EchoExercises.class,
                    "docs/chapter1-echo.md#exercises",
                    new Exercise(
                            Shout.class,
                            "Answer in capital letters. What is no letter from a to z comes back"
                                    + " as it was.",
                            Shout::server,
                            ShoutSolution::server,
                            Miss.WRONG_REPLY,
                            "What comes is bytes, and a letter is a number. Which are those of a"
                                    + " to z?",
                            "Look at one byte after the other: a small letter is its capital and"
                                    + " 32.",
                            "for each i: if (data[i] >= 'a' && data[i] <= 'z') data[i] -= 'a' -"
                                    + " 'A';"),
                    new Exercise(
                            Numbered.class,
                            "Put a number before each line: '1: Hello'. Each client is counted"
                                    + " from 1.",
                            Numbered::server,
                            NumberedSolution::server,
                            Miss.WRONG_REPLY,
                            "Each client has a handler of its own, as long as it stays. So where"
                                    + " can a handler count?",
                            "A variable in main(), before the loop: nobody else can see it.",
                            "int number = 1; and in the loop: outbox.send(number++ + \": \" +"
                                    + " inbox.receive());"),
                    new Exercise(
                            Tally.class,
                            "When the client has said all it had to say, tell it how much that"
                                    + " was: '6 bytes'.",
                            Tally::server,
                            TallySolution::server,
                            Miss.CLOSED_EARLY,
                            "How does receive() say that nothing more can come?",
                            "It throws a BoxClosedException. Who catches it has not ended yet,"
                                    + " and the outbox is still open.",
                            "try { while (true) { ... } } catch (BoxClosedException allSaid) {"
                                    + " outbox.send(...); }"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
