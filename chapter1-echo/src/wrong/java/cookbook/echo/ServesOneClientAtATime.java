package cookbook.echo;

import cookbook.component.Component;
import java.util.concurrent.locks.Lock;

/** The second client waits until the first has left. */
class ServesOneClientAtATime extends Component<byte[], byte[]> {

    private final Lock turn;

    ServesOneClientAtATime(Lock turn) {
        this.turn = turn;
    }

    @Override
    protected void main() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            while (true) {
                outbox.send(inbox.receive());
            }
        } finally {
            turn.unlock();
        }
    }
}
