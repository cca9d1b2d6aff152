package cookbook.shutdown;

import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter3-shutdown test -Dexercise=all} tells how far you are. */
class ShutdownExercises {

    static final Exercises ALL =
            Exercises.of(
                    ShutdownExercises.class,
                    "docs/chapter3-shutdown.md#exercises",
                    new Exercise(
                            Reasons.class,
                            "Print why the client has left, as SocketShutdown calls it: CLOSED,"
                                    + " RESET.",
                            Reasons::server,
                            ReasonsSolution::server,
                            Miss.NOT_PRINTED,
                            "The signal on control says more than that it is over.",
                            "SocketShutdown is a record, and its reason can be taken out where it"
                                    + " is looked at.",
                            "if (control.receive() instanceof SocketShutdown(var reason)) {"
                                    + " IO.println(reason); ... }"),
                    new Exercise(
                            Goodbye.class,
                            "Say 'Welcome!' to everybody who comes, and 'Goodbye!' when they have"
                                    + " said all.",
                            Goodbye::server,
                            GoodbyeSolution::server,
                            Miss.NO_REPLY,
                            "The client that has shut down its output still listens. What is said"
                                    + " first, before anything came, and what last?",
                            "Before the loop, and after it: when it is over, all that came has"
                                    + " been answered.",
                            "outbox.send(\"Welcome!\\n\"); while ..."
                                    + " outbox.send(\"Goodbye!\\n\");"),
                    new Exercise(
                            Guests.class,
                            "Tell everybody who comes how many are here now. Who has left is not"
                                    + " here any more, however they left.",
                            Guests::server,
                            GuestsSolution::server,
                            Miss.WRONG_REPLY,
                            "When does a handler know that its guest has left?",
                            "The count is shared by all handlers: each adds 1 when it begins, and"
                                    + " takes it away when it ends.",
                            "guests.decrementAndGet(), before the line is printed, in a finally"
                                    + " so that no way to leave is missed."));

    static void main(String[] args) {
        ALL.main(args);
    }
}
