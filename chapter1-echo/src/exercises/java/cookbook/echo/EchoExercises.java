package cookbook.echo;

import cookbook.teaching.Check;
import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.teaching.Level;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter1-echo test -Dexercise=all} says how far you are. */
class EchoExercises {

    static final Exercises ALL =
            Exercises.of(
                    EchoExercises.class,
                    new Exercise(
                            Shout.class,
                            "Answer in capital letters. Anything that isn't a letter from a to z"
                                    + " comes back unchanged.",
                            Level.EASY,
                            10,
                            "docs/chapter1-echo.md#bytes-not-text",
                            Check.server(Shout::server, ShoutSolution::server, Miss.WRONG_REPLY),
                            "A message here is an array of bytes. In Java a byte is a number, and"
                                    + " so is a letter like 'a': you can compare the two.",
                            "Go through the array with an index. In ASCII, a small letter is its"
                                    + " capital plus 32, which is 'a' - 'A'.",
                            "for (int i = 0; i < data.length; i++) { if (data[i] >= 'a' && data[i]"
                                    + " <= 'z') { data[i] -= 'a' - 'A'; } }"),
                    new Exercise(
                            Numbered.class,
                            "Put a number before each line: '1: Hello'. The lines of each client are"
                                    + " numbered from 1.",
                            Level.EASY,
                            5,
                            "docs/chapter1-echo.md#one-handler-per-client",
                            Check.server(
                                    Numbered::server, NumberedSolution::server, Miss.WRONG_REPLY),
                            "Each client has a handler of its own, which lives as long as the"
                                    + " connection does. So the handler can count.",
                            "Use a local variable in main(), declared before the loop.",
                            "int number = 1; and in the loop: outbox.send(number++ + \": \" +"
                                    + " inbox.receive());"),
                    new Exercise(
                            Tally.class,
                            "Echo everything as it arrives. When the client will send nothing more,"
                                    + " say how many bytes it has sent: '6 bytes' and a line feed.",
                            Level.MEDIUM,
                            15,
                            "docs/chapter1-echo.md#how-it-ends",
                            Check.server(Tally::server, TallySolution::server, Miss.CLOSED_EARLY),
                            "When the client will send nothing more, receive() throws a"
                                    + " BoxClosedException. So far it has ended main(); now main() must do"
                                    + " something first.",
                            "Catch the exception around the loop (import"
                                    + " cookbook.component.BoxClosedException). The outbox is still open in"
                                    + " the catch block, so you can send there.",
                            "try { while (true) { ... } } catch (BoxClosedException end) {"
                                    + " outbox.send((count + \" bytes\\n\").getBytes(UTF_8)); }"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
