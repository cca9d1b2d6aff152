package cookbook.motd;

import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter2-motd test -Dexercise=all} tells how far you are. */
class MotdExercises {

    static final Exercises ALL =
            Exercises.of(
                    MotdExercises.class,
                    "docs/chapter2-motd.md#exercises",
                    new Exercise(
                            Knock.class,
                            "Say nothing before the client has said something, whatever it is.",
                            Knock::server,
                            KnockSolution::server,
                            Miss.EXTRA_BYTES,
                            "What comes from the client is in the inbox, also if nobody looks.",
                            "receive() waits; and if the client leaves without a word, it throws,"
                                    + " and the handler ends.",
                            "Begin main() with: inbox.receive();"),
                    new Exercise(
                            Doorman.class,
                            "Greet the client by its address: 'Hello, 127.0.0.1'.",
                            Doorman::server,
                            DoormanSolution::server,
                            Miss.WRONG_REPLY,
                            "A SimpleServer makes handlers that do not know who connects. What is"
                                    + " it made of?",
                            "A ServerCore gives the addresses of the connection to whoever makes"
                                    + " the handler.",
                            "new ServerCore<>(addresses -> new Doorman(addresses.peer()), ...),"
                                    + " and peer.getAddress().getHostAddress()"),
                    new Exercise(
                            Visitors.class,
                            "Count the visitors: the second one is told 'You are visitor 2'.",
                            Visitors::server,
                            VisitorsSolution::server,
                            Miss.WRONG_REPLY,
                            "Each client gets a new handler, so each handler counts to 1. Who"
                                    + " makes them all?",
                            "Make one AtomicInteger in server(), and give it to each handler."
                                    + " (One that is static would be shared by all servers.)",
                            "var visitors = new AtomicInteger(); return new SimpleServer<>(() ->"
                                    + " new Visitors(visitors), ...);"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
