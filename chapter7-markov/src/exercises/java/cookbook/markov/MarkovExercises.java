package cookbook.markov;

import cookbook.teaching.Exercise;
import cookbook.teaching.Exercises;
import cookbook.transcript.Miss;

/** {@code ./mvnw -q -pl chapter7-markov test -Dexercise=all} tells how far you are. */
class MarkovExercises {

    static final Exercises ALL =
            Exercises.of(
                    MarkovExercises.class,
                    "docs/chapter7-markov.md#exercises",
                    new Exercise(
                            Loud.class,
                            "Answer in capital letters, and remember the words as they were."
                                    + " Don't change Chatty: put a second part behind it.",
                            Loud::server,
                            LoudSolution::server,
                            Miss.WRONG_REPLY,
                            "A Pipeline of components is a component, and so a protocol handler.",
                            "Loud receives what Chatty answers. Give the server a Pipeline of"
                                    + " both for each client.",
                            "() -> new Pipeline<>(new Chatty(chain, random), new Loud()), and in"
                                    + " Loud toUpperCase(Locale.ROOT)"),
                    new Exercise(
                            ForgetfulChain.class,
                            "The line 'forget' is not learned: after it, everything is forgotten,"
                                    + " for all clients. Don't change Chatty.",
                            ForgetfulChain::server,
                            ForgetfulChainSolution::server,
                            Miss.WRONG_REPLY,
                            "Chatty knows its chain by an interface of two methods. What comes to"
                                    + " teach(), if somebody says forget?",
                            "A sentence is a list of steps, the last to the end word. To forget"
                                    + " is to go on with a new chain.",
                            "if (sentence.getFirst().word().equals(\"forget\") && sentence.size()"
                                    + " == 2) chain = new MemoryChain(STEPS); the field is"
                                    + " volatile, since all handlers look."));

    static void main(String[] args) {
        ALL.main(args);
    }
}
