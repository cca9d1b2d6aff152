package cookbook.oneshot;

import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter4-oneshot test -Dexercise=all} tells how far you are. */
class OneShotExercises {

    static final Exercises ALL =
            Exercises.of(
                    OneShotExercises.class,
                    "docs/chapter4-oneshot.md#exercises",
                    new Exercise(
                            Greeter.class,
                            "The client says its name in a line, and is greeted: 'Hello, Ada!'."
                                    + " The line may come in pieces.",
                            Greeter::server,
                            GreeterSolution::server,
                            Miss.WRONG_REPLY,
                            "The handler is right. What is a message here?",
                            "Another codec makes messages of lines; then no line end is in them.",
                            "In server(): Codec.lines(UTF_8, 1_000), where 1,000 bytes are the"
                                    + " longest line"),
                    new Exercise(
                            Finger.class,
                            "Tell who somebody is; to an empty line, tell all names; to a name"
                                    + " that is not known, 'no such user: bob'. A '/W' before the"
                                    + " name makes no difference.",
                            Finger::server,
                            FingerSolution::server,
                            Miss.WRONG_REPLY,
                            "Three answers: look at the message before you look it up.",
                            "USERS.get() is null where nobody has that name; USERS.keySet() has"
                                    + " all of them, in their order.",
                            "name.replaceFirst(\"^/W *\", \"\"); then, if it is empty,"
                                    + " String.join(\"\\r\\n\", USERS.keySet()), else"
                                    + " USERS.getOrDefault(name, \"no such user: \" + name)"),
                    new Exercise(
                            WebPage.class,
                            "Answer a browser. A request is lines up to an empty one; the page"
                                    + " shows the path, the second word of the first line. If that"
                                    + " line has not three words, answer '400 Bad Request'.",
                            WebPage::server,
                            WebPageSolution::server,
                            Miss.WRONG_REPLY,
                            "In 'GET /tea HTTP/1.1' the words are separated by one blank each.",
                            "Lines come without their ends. Receive on, until one is empty; only"
                                    + " then answer.",
                            "var words = inbox.receive().split(\" \"); and if words.length is 3,"
                                    + " while (!inbox.receive().isEmpty()) {}"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
