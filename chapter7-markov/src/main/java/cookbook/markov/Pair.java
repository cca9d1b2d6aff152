package cookbook.markov;

/** Two words in a row: where a walk along a chain stands. */
record Pair(String first, String second) {

    /** The word that ends a sentence. No other word has a line feed in it. */
    static final String END = "\n";

    /** Where every sentence starts. */
    static final Pair START = new Pair(END, END);

    Pair next(String word) {
        return word.equals(END) ? START : new Pair(second, word);
    }
}
