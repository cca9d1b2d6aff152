package cookbook.markov;

/** A word, and the pair that it was seen after. */
record Step(Pair from, String word) {}
