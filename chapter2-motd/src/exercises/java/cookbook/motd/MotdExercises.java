package cookbook.motd;

import cookbook.teaching.Check;
import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.teaching.Level;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter2-motd test -Dexercise=all} says how far you are. */
class MotdExercises {

    static final Exercises ALL =
            Exercises.of(
                    MotdExercises.class,
                    new Exercise(
                            Visitors.class,
                            "Count the visitors: the second one sees 'You are visitor 2'. A new"
                                    + " server starts at 1 again.",
                            Level.EASY,
                            15,
                            "docs/chapter1-echo.md#one-handler-per-client",
                            Check.server(
                                    Visitors::server, VisitorsSolution::server, Miss.WRONG_REPLY),
                            "Each client gets a new handler, so a counter in the handler never"
                                    + " gets past 1. Put it where the handlers are made: in server().",
                            "Make one AtomicInteger in server() and give it to each handler"
                                    + " through its constructor. Handlers run at the same time, hence Atomic."
                                    + " (Don't make it static: two servers would share it.)",
                            "var visitors = new AtomicInteger(); return new SimpleServer<>(() ->"
                                    + " new Visitors(visitors), ...); and in main():"
                                    + " visitors.incrementAndGet()"),
                    new Exercise(
                            Knock.class,
                            "Tell a knock-knock joke. The client must say its two lines before it"
                                    + " hears the punch line; to anything else, the answer is 'You should say: ' and"
                                    + " the line that is due.",
                            Level.MEDIUM,
                            20,
                            "docs/chapter1-echo.md#the-handler",
                            Check.server(Knock::server, KnockSolution::server, Miss.CLOSED_EARLY),
                            "A conversation like this is a state machine: what the server does"
                                    + " with a line depends on how far the joke is. main() is plain code, so"
                                    + " no field has to keep the state: it is the line that main() has"
                                    + " reached.",
                            "Write a method that says a line and then receives until the client"
                                    + " gives the right answer. Call it twice, then send the punch line"
                                    + " and return.",
                            "private void say(String line, String answer) { outbox.send(line);"
                                    + " while (!inbox.receive().equals(answer)) { outbox.send(\"You should"
                                    + " say: \" + answer); } }"),
                    new Exercise(
                            Doorman.class,
                            "Greet the client by its address: 'Hello, 127.0.0.1'.",
                            Level.MEDIUM,
                            15,
                            "docs/framework.md#the-server",
                            Check.server(
                                    Doorman::server, DoormanSolution::server, Miss.WRONG_REPLY),
                            "A SimpleServer makes handlers from a Supplier, which isn't told who"
                                    + " has connected. The class that it extends, ServerCore, makes them from"
                                    + " a function of the connection's addresses.",
                            "Let server() return a ServerCore<String>, give Doorman a constructor"
                                    + " that takes an InetSocketAddress, and pass it the address of the peer,"
                                    + " the other side.",
                            "return new ServerCore<>(addresses -> new Doorman(addresses.peer()),"
                                    + " Codec.text(UTF_8), options); and in main():"
                                    + " peer.getAddress().getHostAddress()"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
