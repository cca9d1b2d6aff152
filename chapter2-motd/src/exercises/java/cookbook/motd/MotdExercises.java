package cookbook.motd;

import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter2-motd test -Dexercise=all} says how far you are. */
class MotdExercises {

    static final Exercises ALL =
            Exercises.of(
                    MotdExercises.class,
                    "docs/chapter2-motd.md#exercises",
                    new Exercise(
                            Knock.class,
                            "Wait until the client has said something, whatever it is, and only"
                                    + " then ask who is there.",
                            Knock::server,
                            KnockSolution::server,
                            Miss.EXTRA_BYTES,
                            "Whatever the client says goes to the inbox, even if the handler"
                                    + " never looks there.",
                            "receive() waits for it. If the client leaves without a word, it"
                                    + " throws, and the handler ends.",
                            "Begin main() with: inbox.receive();"),
                    new Exercise(
                            Doorman.class,
                            "Greet the client by its address: 'Hello, 127.0.0.1'.",
                            Doorman::server,
                            DoormanSolution::server,
                            Miss.WRONG_REPLY,
                            "A SimpleServer makes handlers that don't know who connects. It is a"
                                    + " ServerCore with a simpler constructor.",
                            "A ServerCore passes the addresses of the connection to the function"
                                    + " that makes the handler.",
                            "new ServerCore<>(addresses -> new Doorman(addresses.peer()), ...),"
                                    + " and peer.getAddress().getHostAddress()"),
                    new Exercise(
                            Visitors.class,
                            "Count the visitors: the second one hears 'You are visitor 2'.",
                            Visitors::server,
                            VisitorsSolution::server,
                            Miss.WRONG_REPLY,
                            "Each client gets a new handler, so each handler counts to 1. What"
                                    + " they share must be made once, by the method that makes the"
                                    + " server.",
                            "Make one AtomicInteger in server(), and pass it to each handler. (A"
                                    + " static one would be shared by all servers.)",
                            "var visitors = new AtomicInteger(); return new SimpleServer<>(() ->"
                                    + " new Visitors(visitors), ...);"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
