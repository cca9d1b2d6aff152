package cookbook.markov;

import cookbook.component.Component;
import cookbook.console.Terminal;

/**
 * Passes on the answers of a server, and counts them. On a terminal it keeps a line below them that
 * says how many there are.
 */
final class Answers extends Component<String, String> {

    private final long expected;
    private final boolean showProgress;
    private volatile long count;

    Answers(long expected, boolean showProgress) {
        this.expected = expected;
        this.showProgress = showProgress;
    }

    @Override
    protected void main() {
        while (true) {
            var answer = inbox.receive() + "\n";
            count++;
            outbox.send(showProgress ? Terminal.CLEAR_LINE + answer + progress() : answer);
        }
    }

    private String progress() {
        return count == expected ? "" : "%,d of %,d lines answered".formatted(count, expected);
    }

    /** How many there were so far. Any thread may ask. */
    long count() {
        return count;
    }
}
