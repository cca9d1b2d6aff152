package cookbook.markov.chain;

/** A word, and the pair that it was seen after. */
public record Step(Pair from, String word) {}
