package cookbook.markov;

import cookbook.teaching.Check;
import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.teaching.Level;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter7-markov test -Dexercise=all} says how far you are. */
class MarkovExercises {

    static final Exercises ALL =
            Exercises.of(
                    MarkovExercises.class,
                    new Exercise(
                            Loud.class,
                            "Answer in capital letters, and remember the words as they were. Don't"
                                    + " change Chatty: put a second component behind it.",
                            Level.MEDIUM,
                            10,
                            "docs/chapter7-markov.md#change-it",
                            Check.server(Loud::server, LoudSolution::server, Miss.WRONG_REPLY),
                            "A Pipeline of components is a component itself, so it can be a"
                                    + " protocol handler.",
                            "Loud receives what Chatty answers, and changes it. In server(), make"
                                    + " a new Pipeline of a Chatty and a Loud for each client.",
                            "() -> new Pipeline<>(new Chatty(chain, random), new Loud()) in"
                                    + " server(), and in Loud:"
                                    + " outbox.send(inbox.receive().toUpperCase(Locale.ROOT));"),
                    new Exercise(
                            ForgetfulChain.class,
                            "The line 'forget' is not learned. After it, everything is forgotten,"
                                    + " for all clients. Don't change Chatty.",
                            Level.MEDIUM,
                            20,
                            "docs/chapter7-markov.md#teaching",
                            Check.server(
                                    ForgetfulChain::server,
                                    ForgetfulChainSolution::server,
                                    Miss.WRONG_REPLY),
                            "Chatty knows its chain only through the interface Chain, and teaches"
                                    + " it each line as a list of steps, one for each word and one for the"
                                    + " end. The line 'forget' is a list of two steps, the first of which has"
                                    + " the word forget.",
                            "To forget everything, go on with a new MemoryChain. So the field"
                                    + " can't be final; and since handlers on different threads read it, make"
                                    + " it volatile.",
                            "if (sentence.size() == 2 &&"
                                    + " sentence.getFirst().word().equals(\"forget\")) { chain = new"
                                    + " MemoryChain(STEPS); } else { chain.teach(sentence); }"));

    static void main(String[] args) {
        ALL.main(args);
    }
}
