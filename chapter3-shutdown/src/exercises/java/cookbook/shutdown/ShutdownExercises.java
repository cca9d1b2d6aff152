package cookbook.shutdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.SimpleServer;
import cookbook.teaching.Check;
import cookbook.teaching.Check.WrongServer;
import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.teaching.Level;
import cookbook.transcript.Miss;
import java.util.List;
import java.util.function.Supplier;

/** {@code ./mvnw -q -pl chapter3-shutdown test -Dexercise=all} says how far you are. */
class ShutdownExercises {

    static final Exercises ALL =
            Exercises.of(
                    ShutdownExercises.class,
                    new Exercise(
                            Reasons.class,
                            "Print why the client will send nothing more: the name of the"
                                    + " reason in its SocketShutdown, such as CLOSED or RESET.",
                            Level.EASY,
                            5,
                            "docs/chapter3-shutdown.md#why-it-ended",
                            Check.server(
                                    Reasons::server, ReasonsSolution::server, Miss.NOT_PRINTED),
                            "The message on control knows the reason; so far the handler only"
                                    + " checks its type.",
                            "SocketShutdown is a record with one component, the reason. A pattern"
                                    + " can check the type and take the reason out.",
                            "if (control.receive() instanceof SocketShutdown(var reason)) {"
                                    + " IO.println(reason); protocolRunning = false; }"),
                    new Exercise(
                            Guests.class,
                            "Tell each client how many are connected now: '2 here'. However a"
                                    + " client leaves, it is no longer counted, and the server prints 'One"
                                    + " has left'.",
                            Level.MEDIUM,
                            10,
                            "docs/chapter3-shutdown.md#when-sending-fails",
                            Check.server(Guests::server, GuestsSolution::server, Miss.NOT_PRINTED),
                            "The counter is there, and shared by all handlers. Each handler adds 1"
                                    + " when it begins; it must subtract 1 when it ends, whichever way it"
                                    + " ends.",
                            "receive() throws when the client will send nothing more, and so does"
                                    + " send() when the connection is lost. A finally block runs in either"
                                    + " case.",
                            "try { outbox.send(...); while (true) { inbox.receive(); } } finally {"
                                    + " guests.decrementAndGet(); IO.println(\"One has left\"); }"),
                    new Exercise(
                            Witness.class,
                            "Here you write the test. The server is right: it says 'Welcome!',"
                                    + " echoes, and says 'Goodbye!' when the client will send nothing more."
                                    + " Write a transcript that this server passes and four wrong ones fail.",
                            Level.MEDIUM,
                            15,
                            "docs/your-own-protocol.md#the-transcript",
                            Check.transcript(
                                    Witness::server,
                                    List.of(
                                            wrong(
                                                    "waits for the client before it says 'Welcome!'",
                                                    WrongEchoes.WelcomesLate::new),
                                            wrong(
                                                    "answers only the first line",
                                                    WrongEchoes.AnswersOneLine::new),
                                            wrong(
                                                    "says no 'Goodbye!'",
                                                    WrongEchoes.SaysNoGoodbye::new),
                                            wrong(
                                                    "doesn't close the connection after its 'Goodbye!'",
                                                    WrongEchoes.NeverCloses::new))),
                            "The four wrong servers: one waits for the client before it says"
                                    + " 'Welcome!'; one answers only the first line; one says no 'Goodbye!';"
                                    + " one doesn't close the connection after it.",
                            "Don't send anything before the welcome has come. Send two lines, then"
                                    + " <client shuts down its output>: the client is done, but still"
                                    + " listens. Then every answer, the goodbye, and <server closes>.",
                            "<client connects> / S: Welcome! / C: one / C: two / <client shuts"
                                    + " down its output> / S: one / S: two / S: Goodbye! / <server closes>,"
                                    + " each on a line of its own"));

    private static WrongServer wrong(String what, Supplier<Component<String, String>> witness) {
        return new WrongServer(
                what, options -> new SimpleServer<>(witness, Codec.lines(UTF_8, 1_000), options));
    }

    static void main(String[] args) {
        ALL.main(args);
    }
}
