package cookbook.component;

import static cookbook.component.Component.link;
import static cookbook.component.Component.unlink;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Inbox<Integer> inbox = new Inbox<>(4);
    private final Outbox<Integer> outbox = new Outbox<>();

    @Test
    void messages_arrive_in_the_order_sent() {
        link(outbox, inbox);

        range(0, 4).forEach(outbox::send);

        assertThat(range(0, 4).map(_ -> inbox.receive())).containsExactly(0, 1, 2, 3);
    }

    @Test
    void the_messages_of_each_of_many_senders_stay_in_order() {
        List<Thread> senders =
                range(0, 8)
                        .mapToObj(
                                sender -> {
                                    var from = new Outbox<Integer>();
                                    link(from, inbox);
                                    return Thread.startVirtualThread(
                                            () -> {
                                                range(0, 1_000)
                                                        .forEach(
                                                                n -> from.send(sender * 1_000 + n));
                                                from.close();
                                            });
                                })
                        .toList();

        var last = new int[senders.size()];
        Arrays.fill(last, -1);
        for (int message : receiveAll(inbox)) {
            assertThat(message % 1_000).isEqualTo(last[message / 1_000] + 1);
            last[message / 1_000]++;
        }
        assertThat(last).containsOnly(999);
    }

    @Test
    void a_sender_waits_while_the_inbox_is_full_and_goes_on_when_there_is_room() {
        link(outbox, inbox);
        range(0, 4).forEach(outbox::send);

        Thread sender = Thread.startVirtualThread(() -> range(4, 6).forEach(outbox::send));

        await().until(() -> sender.getState() == Thread.State.WAITING);
        assertThat(inbox.receive()).isZero();
        assertThat(inbox.receive()).isEqualTo(1);
        await().until(() -> !sender.isAlive());
        assertThat(range(0, 4).map(_ -> inbox.receive())).containsExactly(2, 3, 4, 5);
    }

    @Test
    void an_inbox_with_room_makes_nobody_wait() {
        link(outbox, inbox);
        for (int round = 0; round < 100; round++) {
            outbox.send(1);
            outbox.send(2);
            assertThat(inbox.receive()).isEqualTo(1);
            outbox.send(3);
            assertThat(inbox.receive()).isEqualTo(2);
            assertThat(inbox.receive()).isEqualTo(3);
        }
    }

    @Test
    void an_inbox_for_one_message_takes_the_next_when_it_has_been_received() {
        var small = new Inbox<Integer>(1);
        link(outbox, small);
        Thread sender = Thread.startVirtualThread(() -> range(0, 100).forEach(outbox::send));

        assertThat(range(0, 100).map(_ -> small.receive()).boxed())
                .containsExactlyElementsOf(range(0, 100).boxed().toList());
        await().until(() -> !sender.isAlive());
    }

    @Test
    void a_fast_sender_and_a_slow_receiver_never_hold_more_than_the_capacity() {
        link(outbox, inbox);
        var sent = new AtomicInteger();
        Thread.startVirtualThread(
                () -> {
                    range(0, 20_000)
                            .forEach(
                                    n -> {
                                        outbox.send(n);
                                        sent.incrementAndGet();
                                    });
                    outbox.close();
                });

        for (int received = 0; received < 20_000; received++) {
            if (received % 100 == 0) {
                Thread.yield();
            }
            assertThat(sent.get() - received).isLessThanOrEqualTo(4);
            inbox.receive();
        }
    }

    @Test
    void ready_and_poll_look_without_waiting() {
        link(outbox, inbox);
        assertThat(inbox.ready()).isFalse();
        assertThat(inbox.poll()).isNull();

        outbox.send(1);

        assertThat(inbox.ready()).isTrue();
        assertThat(inbox.poll()).isEqualTo(1);
        assertThat(inbox.ready()).isFalse();
    }

    @Test
    void receive_waits_for_the_next_message() {
        link(outbox, inbox);
        var received = onAnotherThread(inbox::receive);

        outbox.send(7);

        assertThat(received).succeedsWithin(SOON).isEqualTo(7);
    }

    @Test
    void an_inbox_closes_when_its_only_sender_has_closed_and_all_has_been_received() {
        link(outbox, inbox);
        outbox.send(1);
        outbox.close();

        assertThat(inbox.receive()).isEqualTo(1);
        assertThatThrownBy(inbox::receive)
                .isInstanceOf(BoxClosedException.class)
                .hasMessage("main.inbox is closed");
        assertThat(inbox.poll()).isNull();
    }

    @Test
    void a_receiver_that_waits_learns_that_its_sender_has_closed() {
        link(outbox, inbox);
        var received = onAnotherThread(inbox::receive);

        outbox.close();

        assertThat(received)
                .failsWithin(SOON)
                .withThrowableThat()
                .withCauseInstanceOf(BoxClosedException.class);
    }

    @Test
    void an_inbox_stays_open_while_one_of_its_senders_is() {
        var other = new Outbox<Integer>();
        link(outbox, inbox);
        link(other, inbox);

        outbox.close();
        other.send(2);

        assertThat(inbox.receive()).isEqualTo(2);
        other.close();
        assertThatThrownBy(inbox::receive).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void unlinking_a_sender_does_not_count_as_its_end() {
        link(outbox, inbox);
        unlink(outbox);
        var received = onAnotherThread(inbox::receive);

        var other = new Outbox<Integer>();
        link(other, inbox);
        other.send(3);

        assertThat(received).succeedsWithin(SOON).isEqualTo(3);
    }

    @Test
    void an_interrupted_receiver_stops_waiting_and_stays_interrupted() {
        link(outbox, inbox);
        Thread.currentThread().interrupt();

        assertThatThrownBy(inbox::receive)
                .isInstanceOf(BoxClosedException.class)
                .hasMessage("interrupted while waiting on main.inbox");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void an_interrupted_sender_stops_waiting_and_its_message_is_not_delivered() {
        link(outbox, inbox);
        range(0, 4).forEach(outbox::send);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> outbox.send(4)).isInstanceOf(BoxClosedException.class);
        assertThat(Thread.interrupted()).isTrue();
        outbox.close();
        assertThat(receiveAll(inbox)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void what_is_there_is_received_even_by_an_interrupted_thread() {
        link(outbox, inbox);
        outbox.send(1);
        Thread.currentThread().interrupt();

        assertThat(inbox.receive()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"64, 16, 250000", "2, 16, 10000", "1, 2, 50000"})
    void no_wake_up_is_lost_between_many_senders_and_one_receiver(
            int capacity, int senders, int each) {
        var inbox = new Inbox<Integer>(capacity);
        var start = new CountDownLatch(1);
        for (int sender = 0; sender < senders; sender++) {
            var from = new Outbox<Integer>();
            link(from, inbox);
            Thread.startVirtualThread(
                    () -> {
                        awaitLatch(start);
                        range(1, each + 1).forEach(from::send);
                        from.close();
                    });
        }
        start.countDown();

        long count = 0;
        long sum = 0;
        try {
            while (true) {
                sum += inbox.receive();
                count++;
            }
        } catch (BoxClosedException allSendersClosed) {
            assertThat(count).isEqualTo((long) senders * each);
            assertThat(sum).isEqualTo((long) senders * each * (each + 1) / 2);
        }
    }

    @Test
    void the_capacity_can_be_changed_and_a_sender_that_waits_goes_on() {
        link(outbox, inbox);
        range(0, 4).forEach(outbox::send);
        Thread sender = Thread.startVirtualThread(() -> outbox.send(4));
        await().until(() -> sender.getState() == Thread.State.WAITING);

        inbox.setCapacity(5);

        await().until(() -> !sender.isAlive());
        assertThat(range(0, 5).map(_ -> inbox.receive())).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void an_inbox_holds_at_least_one_message() {
        assertThatThrownBy(() -> new Inbox<>(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an inbox holds at least 1 message, not 0");
    }

    private static <T> Future<T> onAnotherThread(Callable<T> task) {
        var future = new FutureTask<>(task);
        Thread.startVirtualThread(future);
        return future;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> List<T> receiveAll(Inbox<T> inbox) {
        var all = new ArrayList<T>();
        try {
            while (true) {
                all.add(inbox.receive());
            }
        } catch (BoxClosedException allSendersClosed) {
            return all;
        }
    }
}
