package cookbook.echo;

import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter1-echo test -Dexercise=all} says how far you are. */
class EchoExercises {

    static final Exercises ALL =
            Exercises.of(
                    EchoExercises.class,
                    "docs/chapter1-echo.md#exercises",
                    new Exercise(
                            Shout.class,
                            "Answer in capital letters. Anything that isn't a letter from a to z"
                                    + " comes back unchanged.",
                            Shout::server,
                            ShoutSolution::server,
                            Miss.WRONG_REPLY,
                            "A message is an array of bytes, and a letter is a number. In Java,"
                                    + " 'a' is a number too.",
                            "Go through the bytes one by one. A small letter is its capital plus"
                                    + " 32.",
                            "for each i: if (data[i] >= 'a' && data[i] <= 'z') data[i] -= 'a' -"
                                    + " 'A';"),
                    new Exercise(
                            Numbered.class,
                            "Put a number before each line: '1: Hello'. Every client's numbers"
                                    + " start at 1.",
                            Numbered::server,
                            NumberedSolution::server,
                            Miss.WRONG_REPLY,
                            "Each client has a handler of its own for as long as it stays, so the"
                                    + " handler can do the counting.",
                            "Use a local variable in main(), declared before the loop. No other"
                                    + " handler can see it.",
                            "int number = 1; and in the loop: outbox.send(number++ + \": \" +"
                                    + " inbox.receive());"),
                    new Exercise(
                            Tally.class,
                            "When the client has said everything, tell it how much that was: '6"
                                    + " bytes'.",
                            Tally::server,
                            TallySolution::server,
                            Miss.CLOSED_EARLY,
                            "When nothing more can come, receive() throws a BoxClosedException.",
                            "Catch it around the loop. The handler then goes on after the catch,"
                                    + " and its outbox is still open.",
                            "try { while (true) { ... } } catch (BoxClosedException allSaid) {"
                                    + " outbox.send(...); }"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
