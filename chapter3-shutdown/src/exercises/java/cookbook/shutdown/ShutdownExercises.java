package cookbook.shutdown;

import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter3-shutdown test -Dexercise=all} says how far you are. */
class ShutdownExercises {

    static final Exercises ALL =
            Exercises.of(
                    ShutdownExercises.class,
                    "docs/chapter3-shutdown.md#exercises",
                    new Exercise(
                            Reasons.class,
                            "Print why the client has left, in the words of SocketShutdown:"
                                    + " CLOSED, RESET.",
                            Reasons::server,
                            ReasonsSolution::server,
                            Miss.NOT_PRINTED,
                            "The signal on control is a SocketShutdown, and it carries a reason.",
                            "SocketShutdown is a record, so a pattern can take the reason out:"
                                    + " instanceof SocketShutdown(var reason).",
                            "if (control.receive() instanceof SocketShutdown(var reason)) {"
                                    + " IO.println(reason); ... }"),
                    new Exercise(
                            Goodbye.class,
                            "Say 'Welcome!' to every client that connects, and 'Goodbye!' when it"
                                    + " has said everything.",
                            Goodbye::server,
                            GoodbyeSolution::server,
                            Miss.NO_REPLY,
                            "A client that has shut down its output is still listening, so you"
                                    + " can send it something after the loop.",
                            "One line before the loop and one after it. When the loop ends,"
                                    + " everything that arrived has been answered.",
                            "outbox.send(\"Welcome!\\n\"); while ..."
                                    + " outbox.send(\"Goodbye!\\n\");"),
                    new Exercise(
                            Guests.class,
                            "Tell every new client how many are here now. A client that has left"
                                    + " doesn't count, however it left.",
                            Guests::server,
                            GuestsSolution::server,
                            Miss.WRONG_REPLY,
                            "A handler that ends, for whatever reason, has lost its guest. There"
                                    + " is a block in Java that runs whatever the reason.",
                            "All handlers share the count. Each adds 1 when it begins, and must"
                                    + " subtract 1 when it ends, even if send() throws.",
                            "try { the loop } finally { guests.decrementAndGet();"
                                    + " IO.println(...); }"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
