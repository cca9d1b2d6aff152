package cookbook.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.testing.Handler;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Busy components do not keep the others from having their turn. */
class TurnsTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final Duration SOON = Duration.ofSeconds(10);

    private final VirtualThreadSchedulerMXBean carriers =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final Turns turns = new Turns();
    private final AtomicBoolean computing = new AtomicBoolean(true);
    private final List<Component<?, ?>> busy = new ArrayList<>();

    @BeforeEach
    void take_turns() {
        turns.activate(Thread.ofPlatform().factory());
    }

    /**
     * Without turns, a component that holds a lock could starve, and stopping would wait for it.
     */
    @AfterEach
    void stop() throws InterruptedException {
        computing.set(false);
        busy.forEach(Component::stop);
        for (var each : busy) {
            assertThat(each.join(SOON)).isTrue();
        }
        turns.stop();
        assertThat(turns.join(SOON)).isTrue();
    }

    private void start(Component<?, ?> component) {
        busy.add(component);
        component.activate();
    }

    private static void assertThatOthersHaveTheirTurn() throws InterruptedException {
        for (int n = 0; n < 5; n++) {
            var other = new Handler<Void, Void>(_ -> {});
            other.activate();
            assertThat(other.join(SOON)).isTrue();
        }
    }

    @Test
    void components_that_wake_each_other_in_a_circle_let_others_begin() throws Exception {
        for (int n = 0; n < 4 * PROCESSORS; n++) {
            var one = Handler.<String>echo();
            var other = Handler.<String>echo();
            var first = new Outbox<String>();
            Component.link(first, one.inbox);
            Component.link(one.outbox, other.inbox);
            Component.link(other.outbox, one.inbox);
            start(one);
            start(other);
            first.send("go");
        }
        assertThatOthersHaveTheirTurn();
    }

    private void startThoseThatNeverWait() {
        for (int n = 0; n < 2 * PROCESSORS; n++) {
            start(
                    new Handler<Void, Void>(
                            _ -> {
                                while (computing.get()) {
                                    Thread.onSpinWait();
                                }
                            }));
        }
    }

    @Test
    void components_that_never_wait_get_carriers_of_their_own_for_as_long_as_they_compute()
            throws Exception {
        int before = carriers.getParallelism();
        startThoseThatNeverWait();

        assertThatOthersHaveTheirTurn();
        assertThat(carriers.getParallelism()).isGreaterThan(before);

        computing.set(false);
        await().untilAsserted(() -> assertThat(carriers.getParallelism()).isEqualTo(before));
    }

    @Test
    void the_last_server_that_stops_leaves_as_many_carriers_as_there_were() throws Exception {
        int before = carriers.getParallelism();
        var others = new Turns();
        others.activate(Thread.ofPlatform().factory());
        startThoseThatNeverWait();

        assertThatOthersHaveTheirTurn();
        others.stop();
        assertThat(others.join(SOON)).isTrue();
        assertThat(carriers.getParallelism()).isGreaterThan(before);

        turns.stop();
        assertThat(turns.join(SOON)).isTrue();
        assertThat(carriers.getParallelism()).isEqualTo(before);
    }
}
