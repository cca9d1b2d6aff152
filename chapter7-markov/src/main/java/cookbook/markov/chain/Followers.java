package cookbook.markov.chain;

import java.util.ArrayList;
import java.util.List;

/** The words seen after a pair, the oldest first, each as often as it was seen. */
final class Followers {

    private final Pair pair;
    private List<String> words = new ArrayList<>(1);

    /** The index of the oldest word in the list; those before it have been removed. */
    private int first;

    Followers(Pair pair) {
        this.pair = pair;
    }

    Pair pair() {
        return pair;
    }

    void add(String word) {
        words.add(word);
    }

    String get(int index) {
        return words.get(first + index);
    }

    int size() {
        return words.size() - first;
    }

    /**
     * Closes the gap only when it is as large as the rest, so that a long list is not moved each
     * time. The new list has room only for the rest.
     */
    void removeFirst() {
        words.set(first++, null);
        if (first > size()) {
            words = new ArrayList<>(words.subList(first, words.size()));
            first = 0;
        }
    }
}
