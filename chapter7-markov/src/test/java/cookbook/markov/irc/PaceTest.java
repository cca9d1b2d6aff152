package cookbook.markov.irc;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.component.Inbox;
import cookbook.component.Outbox;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration INTERVAL = Duration.ofMillis(150);

    @Test
    void the_first_message_passes_at_once_and_the_others_one_by_one() throws InterruptedException {
        var pace = new Pace<Integer>(Duration.ofDays(1));
        var in = new Outbox<Integer>();
        var out = new Inbox<Integer>();
        link(in, pace.inbox);
        link(pace.outbox, out);
        pace.activate();
        in.send(1);
        in.send(2);
        assertThat(out.receive()).isEqualTo(1);
        assertThat(out.ready()).isFalse();
        pace.stop();
        pace.join();
    }

    @Test
    void between_two_messages_is_the_interval() {
        var pace = new Pace<Integer>(INTERVAL);
        var in = new Outbox<Integer>();
        var out = new Inbox<Integer>();
        link(in, pace.inbox);
        link(pace.outbox, out);
        for (int n = 0; n < 4; n++) {
            in.send(n);
        }
        in.close();
        long start = System.nanoTime();
        pace.run();
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).isGreaterThanOrEqualTo(INTERVAL.multipliedBy(3));
        for (int n = 0; n < 4; n++) {
            assertThat(out.receive()).isEqualTo(n);
        }
    }
}
