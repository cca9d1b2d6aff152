package cookbook.servershutdown;

import cookbook.teaching.Check;
import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.teaching.Level;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter6-servershutdown test -Dexercise=all} says how far you are. */
class ServerShutdownExercises {

    static final Exercises ALL =
            Exercises.of(
                    ServerShutdownExercises.class,
                    new Exercise(
                            Password.class,
                            "Stop the server only for a client whose line is swordfish. Any other"
                                    + " client hears 'No.', and only its own connection closes.",
                            Level.EASY,
                            5,
                            "docs/chapter6-servershutdown.md#the-handler",
                            Check.server(
                                    Password::server, PasswordSolution::server, Miss.WRONG_REPLY),
                            "The server stops because of serversignal.send(...). A connection"
                                    + " closes because its handler ends. Do the first for the right word only.",
                            "A handler that returns from main() ends. So answer a wrong word and"
                                    + " return, before the code that stops the server.",
                            "if (!inbox.receive().equals(\"swordfish\")) { outbox.send(\"No.\");"
                                    + " return; }"),
                    new Exercise(
                            LastOrders.class,
                            "Stop the server after its third client. The clients see '1 of 3', '2"
                                    + " of 3' and '3 of 3'.",
                            Level.MEDIUM,
                            10,
                            "docs/chapter6-servershutdown.md#the-handler",
                            Check.server(
                                    LastOrders::server,
                                    LastOrdersSolution::server,
                                    Miss.DID_NOT_REFUSE),
                            "The counter is there, and shared by all handlers; the handler whose"
                                    + " number is 3 must stop the server. LastOrders has no box for that yet.",
                            "Let LastOrders implement StopsServer. It needs an outbox for"
                                    + " ServerShutdown in a field, made by newOutbox(\"serversignal\"), and"
                                    + " the method serversignal() that returns it.",
                            "private final Outbox<ServerShutdown> serversignal ="
                                    + " newOutbox(\"serversignal\"); and in main(): if (number == 3) {"
                                    + " serversignal.send(new ServerShutdown()); }"),
                    new Exercise(
                            Farewell.class,
                            "When one client says stop, tell every client that is connected 'The"
                                    + " server stops.' A client that leaves before that hears nothing.",
                            Level.MEDIUM,
                            15,
                            "docs/chapter6-servershutdown.md#four-phases",
                            Check.server(
                                    Farewell::server, FarewellSolution::server, Miss.CLOSED_EARLY),
                            "A server that stops sends every handler a SocketShutdown and then"
                                    + " waits for what they still have to say. So each handler can say its"
                                    + " own goodbye.",
                            "A SocketShutdown also comes when a client leaves; the reason tells"
                                    + " the two apart. The one you want is"
                                    + " SocketShutdown.Reason.SERVER_STOPPING.",
                            "if (control.receive() instanceof SocketShutdown(var reason)) {"
                                    + " protocolRunning = false; stopping = reason == Reason.SERVER_STOPPING;"
                                    + " } and after the loop: if (stopping) { outbox.send(\"The server"
                                    + " stops.\"); }"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
