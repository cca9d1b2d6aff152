package cookbook.markov;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.console.Terminal;
import cookbook.net.SocketShutdown;
import cookbook.net.SocketShutdown.Reason;

/**
 * Passes on the answers of a server, and counts them. On a terminal it keeps a line below them that
 * says how many there are, until the last one.
 */
final class Answers extends Component<String, String> {

    private final boolean showProgress;
    private volatile long count;
    private volatile boolean wentIdle;

    Answers(boolean showProgress) {
        this.showProgress = showProgress;
    }

    @Override
    protected void main() {
        try {
            while (true) {
                pass(inbox.receive() + "\n");
            }
        } catch (BoxClosedException end) {
            if (showProgress) {
                outbox.send(Terminal.CLEAR_LINE);
            }
            wentIdle = control.receive().equals(new SocketShutdown(Reason.IDLE));
        }
    }

    private void pass(String answer) {
        count++;
        outbox.send(
                showProgress ? Terminal.CLEAR_LINE + answer + count + " lines answered" : answer);
    }

    /** Whether they ended because nobody said anything any more. Any thread can ask. */
    boolean wentIdle() {
        return wentIdle;
    }

    /** How many there were so far. Any thread can ask. */
    long count() {
        return count;
    }
}
