package cookbook.munch;

import cookbook.teaching.Check;
import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.teaching.Level;
import cookbook.transcript.Miss;
import java.util.List;

/** {@code ./mvnw -q -pl chapter5-munch test -Dexercise=all} says how far you are. */
class MunchExercises {

    static final Exercises ALL =
            Exercises.of(
                    MunchExercises.class,
                    new Exercise(
                            Full.class,
                            "After the third line it has had enough: it munches that line too,"
                                    + " says 'burp', and closes.",
                            Level.EASY,
                            5,
                            "docs/chapter5-munch.md#the-same-handler-on-lines",
                            Check.server(Full::server, FullSolution::server, Miss.NO_REPLY),
                            "A handler lives as long as its connection, so it can count. When it"
                                    + " ends, the connection closes.",
                            "Replace the endless loop by one that runs three times, and say the"
                                    + " last word after it.",
                            "for (int i = 0; i < 3; i++) { outbox.send(\"munch\" +"
                                    + " inbox.receive()); } outbox.send(\"burp\");"),
                    new Exercise(
                            Impatient.class,
                            "A client that says nothing for a second is asked 'Are you still"
                                    + " there?', and the connection closes. A client that leaves is not asked.",
                            Level.MEDIUM,
                            15,
                            "docs/chapter3-shutdown.md#why-it-ended",
                            Check.server(
                                    Impatient::server,
                                    ImpatientSolution::server,
                                    Miss.CLOSED_EARLY),
                            "The server already watches the clock: see withIdleTimeout in"
                                    + " server(). When the second is over, the handler gets a SocketShutdown,"
                                    + " just as it does when the client leaves. Only the reason differs.",
                            "Take the reason out of the SocketShutdown, as in chapter 3's exercise"
                                    + " Reasons. The one you want is SocketShutdown.Reason.IDLE. Ask after"
                                    + " the loop, when everything else has been answered.",
                            "if (control.receive() instanceof SocketShutdown(var reason)) {"
                                    + " protocolRunning = false; idle = reason == Reason.IDLE; } and after"
                                    + " the loop: if (idle) { outbox.send(\"Are you still there?\"); }"),
                    new Exercise(
                            HandFed.class,
                            "Here you write the test, in plain JUnit: feed a Munch by hand,"
                                    + " without a network. Your test must pass with the real Munch, and fail"
                                    + " with three wrong ones.",
                            Level.MEDIUM,
                            20,
                            "docs/framework.md#boxes",
                            Check.test(
                                    HandFed::with,
                                    HandFedSolution::with,
                                    Munch::new,
                                    List.of(
                                            WrongMunches.OnlyEchoes::new,
                                            WrongMunches.MunchesShutdown::new,
                                            WrongMunches.EndsWithoutASignal::new)),
                            "The three wrong ones: one answers the word without munching it; one"
                                    + " munches 'shutdown' like any other word; one ends at 'shutdown'"
                                    + " without saying so on signal. So send a word and 'shutdown', and check"
                                    + " what comes out of both outboxes.",
                            "The starter has linked a free outbox to the handler's inbox, and free"
                                    + " inboxes to its outboxes. heard.receive() waits for the handler's"
                                    + " answer, and signals.receive() for its signal. After the handler's"
                                    + " end, receive() throws a BoxClosedException.",
                            "say.send(\"apple\"); assertEquals(\"munchapple\", heard.receive());"
                                    + " say.send(\"shutdown\"); assertInstanceOf(ShutdownMicroprocess.class,"
                                    + " signals.receive()); assertThrows(BoxClosedException.class,"
                                    + " heard::receive);"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
