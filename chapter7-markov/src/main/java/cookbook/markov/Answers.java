package cookbook.markov;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.console.Terminal;
import cookbook.net.SocketShutdown;
import cookbook.net.SocketShutdown.Reason;

/**
 * Passes on the answers of a server and counts them. On a terminal, a line below the answers shows
 * how many there have been; it goes away at the end.
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

    /** Whether they ended because nothing more arrived in time. Any thread can call this. */
    boolean wentIdle() {
        return wentIdle;
    }

    /** How many there have been so far. Any thread can call this. */
    long count() {
        return count;
    }
}
