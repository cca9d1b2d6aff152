package cookbook.oneshot;

import cookbook.teaching.Check;
import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.teaching.Level;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter4-oneshot test -Dexercise=all} says how far you are. */
class OneShotExercises {

    static final Exercises ALL =
            Exercises.of(
                    OneShotExercises.class,
                    new Exercise(
                            Greeter.class,
                            "The client sends its name in a line and is greeted: 'Hello, Ada!'."
                                    + " The line can arrive in pieces.",
                            Level.EASY,
                            5,
                            "docs/chapter4-oneshot.md#lines",
                            Check.server(
                                    Greeter::server, GreeterSolution::server, Miss.WRONG_REPLY),
                            "The handler is right. It answers a message; but what is a message"
                                    + " here? That is decided in server().",
                            "Use the codec whose messages are lines. It removes the line end from"
                                    + " each line it receives.",
                            "In server(), instead of Codec.text(UTF_8): Codec.lines(UTF_8, 1_000),"
                                    + " where 1,000 bytes are the longest line it accepts"),
                    new Exercise(
                            Finger.class,
                            "Answer a query of the Finger protocol, RFC 1288. A query is a line: a"
                                    + " name, or nothing, which asks for all names. It can begin with '/W'"
                                    + " (tell me more), which makes no difference here. A name with an @ asks"
                                    + " for another machine; the answer is 'forwarding denied'. Each line of"
                                    + " an answer ends with CR LF.",
                            Level.MEDIUM,
                            20,
                            "docs/chapter4-oneshot.md#lines",
                            Check.server(Finger::server, FingerSolution::server, Miss.WRONG_REPLY),
                            "There are four answers: all names, one user, 'no such user: bob', and"
                                    + " 'forwarding denied'. First take '/W' off the line, then find out"
                                    + " which of the four it is.",
                            "query.replaceFirst(\"^/W ?\", \"\") takes it off; USERS.get(name) is"
                                    + " null if there is no such user; USERS.keySet() has all names in order."
                                    + " The codec adds a line feed to a message only if it has none, so end"
                                    + " yours with \\r\\n.",
                            "if (name.contains(\"@\")) say(\"forwarding denied\"); else if"
                                    + " (name.isEmpty()) USERS.keySet().forEach(this::say); else"
                                    + " say(USERS.getOrDefault(name, \"no such user: \" + name)); where"
                                    + " say(line) sends line + \"\\r\\n\""),
                    new Exercise(
                            WebPage.class,
                            "Answer a browser. A request is a few lines, and an empty one ends it."
                                    + " The page shows the path, which is the second word of the first line."
                                    + " If that line isn't three words, answer '400 Bad Request' at once.",
                            Level.MEDIUM,
                            20,
                            "docs/chapter4-oneshot.md#what-is-a-message",
                            Check.server(
                                    WebPage::server, WebPageSolution::server, Miss.WRONG_REPLY),
                            "In 'GET /tea HTTP/1.1' the words are separated by one space each. But"
                                    + " a client can send anything, so count the words before you take one.",
                            "split(\" \") gives an array of words. If there are three, receive"
                                    + " until a line is empty, and answer only then.",
                            "var words = inbox.receive().split(\" \"); if (words.length != 3) {"
                                    + " answer(\"400 Bad Request\", \"That is not a request\"); return; }"
                                    + " while (!inbox.receive().isEmpty()) {}"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
