package cookbook.markov.chain;

/** Two words in a row: a position on a walk along a chain. */
public record Pair(String first, String second) {

    /** The word that ends a sentence. No other word contains a line feed. */
    public static final String END = "\n";

    /** Where every sentence starts. */
    public static final Pair START = new Pair(END, END);

    public Pair next(String word) {
        return word.equals(END) ? START : new Pair(second, word);
    }
}
