package cookbook.markov;

import cookbook.component.Component;
import cookbook.markov.chain.Chain;
import cookbook.markov.chain.ChainOutOfReachException;
import cookbook.markov.chain.Pair;
import cookbook.markov.chain.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Example 7: learns from everything it is told, and answers with a random walk along everything
 * that anybody has ever told it.
 */
class Chatty extends Component<String, String> {

    /** The most words in an answer. */
    static final int LONGEST_ANSWER = 500;

    /** The most characters in a word; the rest of a longer one is dropped. */
    static final int LONGEST_WORD = 64;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final Pattern ASCII_WHITE_SPACE = Pattern.compile("\\s+");

    private final Chain chain;
    private final RandomGenerator random;

    Chatty(Chain chain, RandomGenerator random) {
        this.chain = chain;
        this.random = random;
    }

    private void updateChain(String message) {
        var steps = new ArrayList<Step>();
        var key = Pair.START;
        for (String word : words(message)) {
            steps.add(new Step(key, word));
            key = key.next(word);
        }
        if (!steps.isEmpty()) {
            steps.add(new Step(key, Pair.END));
            chain.teach(steps);
        }
    }

    private String response() {
        var result = new ArrayList<String>();
        var key = Pair.START;
        String word;
        do {
            word = result.size() < LONGEST_ANSWER ? after(key) : Pair.END;
            key = key.next(word);
            result.add(word);
        } while (!word.equals(Pair.END));
        return String.join(" ", result);
    }

    private String after(Pair key) {
        return chain.next(key, random).orElse(Pair.END);
    }

    @Override
    protected void main() {
        while (true) {
            outbox.send(answer(inbox.receive()));
        }
    }

    private String answer(String message) {
        try {
            updateChain(message);
            return response();
        } catch (ChainOutOfReachException trouble) {
            return trouble.getMessage() + "\n";
        }
    }

    private static List<String> words(String message) {
        return ASCII_WHITE_SPACE
                .splitAsStream(withoutByteOrderMark(message))
                .filter(word -> !word.isEmpty())
                .map(Chatty::shortened)
                .toList();
    }

    /**
     * A byte order mark, which some editors put at the start of a file in UTF-8, is not part of a
     * word.
     */
    private static String withoutByteOrderMark(String message) {
        return message.startsWith(BYTE_ORDER_MARK)
                ? message.substring(BYTE_ORDER_MARK.length())
                : message;
    }

    private static String shortened(String word) {
        if (word.length() <= LONGEST_WORD) {
            return word;
        }
        boolean splitsPair = Character.isHighSurrogate(word.charAt(LONGEST_WORD - 1));
        return word.substring(0, splitsPair ? LONGEST_WORD - 1 : LONGEST_WORD);
    }
}
