package cookbook.markov.irc;

import cookbook.component.Component;
import java.time.Duration;

/** Passes messages on, with at least this much time between one and the next. */
public final class Pace<T> extends Component<T, T> {

    private final Duration interval;

    public Pace(Duration interval) {
        this.interval = interval;
    }

    @Override
    protected void main() throws InterruptedException {
        long last = System.nanoTime() - interval.toNanos();
        while (true) {
            var message = inbox.receive();
            var passed = Duration.ofNanos(System.nanoTime() - last);
            Thread.sleep(interval.minus(passed));
            outbox.send(message);
            last = System.nanoTime();
        }
    }
}
