package cookbook.component;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.testing.CapturedLog;
import cookbook.testing.Handler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlockTest {

    /** A cycle is reported after two seconds. */
    private static final Duration LONGER_THAN_A_DEADLOCK = Duration.ofMillis(2_500);

    private final List<Handler<Integer, Integer>> components = new ArrayList<>();

    /** Sends more than an inbox holds, and receives nothing. */
    private Handler<Integer, Integer> talker() {
        var talker =
                new Handler<Integer, Integer>(
                        self -> IntStream.range(0, 1_000).forEach(self.outbox::send));
        components.add(talker);
        return talker;
    }

    @AfterEach
    void stop() {
        components.forEach(Component::stop);
    }

    private List<Handler<Integer, Integer>> cycle(int size) {
        var cycle = IntStream.range(0, size).mapToObj(_ -> talker()).toList();
        for (int n = 0; n < size; n++) {
            link(cycle.get(n).outbox, cycle.get((n + 1) % size).inbox);
        }
        cycle.forEach(Component::activate);
        return cycle;
    }

    private static String waits(Component<?, ?> one, Component<?, ?> next) {
        return one + " waits for room in " + next + ".inbox";
    }

    @Test
    void components_that_wait_for_each_other_in_a_cycle_are_logged_once_in_one_line()
            throws Exception {
        var told = new CopyOnWriteArrayList<List<Component<?, ?>>>();
        var observer =
                new Observer() {
                    @Override
                    public void deadlocked(List<Component<?, ?>> cycle) {
                        told.add(cycle);
                    }
                };
        Observers.add(observer);
        try (var log = new CapturedLog(Inbox.class)) {
            var cycle = cycle(3);
            await().until(() -> !told.isEmpty());

            for (var one : cycle) {
                var next = cycle.get((cycle.indexOf(one) + 1) % 3);
                assertThat(log.messages().getFirst())
                        .startsWith("deadlock: ")
                        .contains(waits(one, next));
            }
            cycle.getFirst().inbox.setCapacity(63); // its sender looks again, in vain
            assertThat(cycle.getLast().join(LONGER_THAN_A_DEADLOCK)).isFalse();
            assertThat(log.messages()).hasSize(1);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().stream().map(Object::toString))
                    .containsExactlyInAnyOrderElementsOf(
                            cycle.stream().map(Object::toString).toList());
        } finally {
            Observers.remove(observer);
        }
    }

    @Test
    void one_that_sends_to_itself_is_a_cycle_too() {
        try (var log = new CapturedLog(Inbox.class)) {
            var alone = cycle(1).getFirst();

            await().until(() -> !log.messages().isEmpty());
            assertThat(log.messages().getFirst()).contains(waits(alone, alone));
        }
    }

    @Test
    void a_row_that_waits_for_a_slow_one_is_not_a_deadlock() throws Exception {
        try (var log = new CapturedLog(Inbox.class)) {
            var first = talker();
            var second = Handler.<Integer>echo();
            link(first.outbox, second.inbox);
            link(second.outbox, new Inbox<Integer>());
            first.activate();
            second.activate();

            assertThat(first.join(LONGER_THAN_A_DEADLOCK)).isFalse();
            assertThat(log.messages()).isEmpty();
            second.stop();
        }
    }

    @Test
    void a_cycle_that_goes_on_after_a_while_is_not_a_deadlock() throws Exception {
        try (var log = new CapturedLog(Inbox.class)) {
            var cycle = cycle(2);
            await().until(() -> cycle.stream().allMatch(each -> each.inbox.ownersWait() != null));

            cycle.forEach(each -> each.inbox.setCapacity(1_000));

            for (var each : cycle) {
                each.join();
            }
            assertThat(log.messages()).isEmpty();
        }
    }
}
