package cookbook.servershutdown;

import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter6-servershutdown test -Dexercise=all} tells how far you are. */
class ServerShutdownExercises {

    static final Exercises ALL =
            Exercises.of(
                    ServerShutdownExercises.class,
                    "docs/chapter6-servershutdown.md#exercises",
                    new Exercise(
                            Password.class,
                            "Stop the server only for who says swordfish. Anybody else hears"
                                    + " 'No.', and only their connection closes.",
                            Password::server,
                            PasswordSolution::server,
                            Miss.WRONG_REPLY,
                            "There are two outboxes for signals: one is heard by the connection,"
                                    + " the other by the server.",
                            "A handler that returns ends its connection. So only the right word"
                                    + " needs a signal.",
                            "if (!inbox.receive().equals(\"swordfish\")) { outbox.send(\"No.\");"
                                    + " return; }"),
                    new Exercise(
                            LastOrders.class,
                            "Stop the server after its third client; each is told '1 of 3', '2 of"
                                    + " 3', '3 of 3'.",
                            LastOrders::server,
                            LastOrdersSolution::server,
                            Miss.DID_NOT_REFUSE,
                            "The count is there, and shared by all handlers. What can only the"
                                    + " third do?",
                            "A handler that stops its server implements StopsServer: it makes an"
                                    + " outbox in a field, by newOutbox(), and returns it.",
                            "Outbox<ServerShutdown> serversignal = newOutbox(\"serversignal\"); and if"
                                    + " (number == 3) serversignal.send(new ServerShutdown());"),
                    new Exercise(
                            Farewell.class,
                            "When one client says stop, tell all who are there 'The server"
                                    + " stops.' Who leaves before hears nothing.",
                            Farewell::server,
                            FarewellSolution::server,
                            Miss.CLOSED_EARLY,
                            "A server that stops tells every handler, and waits a while for what"
                                    + " they still say.",
                            "It tells them as it tells that a client has left: the reason is"
                                    + " another.",
                            "if (control.receive() instanceof SocketShutdown(var reason)) ..."
                                    + " reason == Reason.SERVER_STOPPING"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
