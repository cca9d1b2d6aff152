package cookbook.component;

import static cookbook.component.Component.link;
import static cookbook.component.Component.unlink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Boxes close, and closing never loses what was accepted. */
class CloseTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Inbox<String> inbox = new Inbox<>(2);
    private final Outbox<String> outbox = new Outbox<>();

    private void fill() {
        link(outbox, inbox);
        outbox.send("one");
        outbox.send("two");
    }

    private List<String> receiveAll() {
        var all = new ArrayList<String>();
        try {
            while (true) {
                all.add(inbox.receive());
            }
        } catch (BoxClosedException end) {
            return all;
        }
    }

    /** Sends on a thread of its own, and waits there for room; completes with what is thrown. */
    private CompletableFuture<String> waitingSend(Outbox<String> from, String message) {
        var told = new CompletableFuture<String>();
        var sender =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                from.send(message);
                                told.complete("sent");
                            } catch (BoxClosedException closed) {
                                told.complete(closed.getMessage());
                            }
                        });
        await().until(() -> sender.getState() == Thread.State.WAITING);
        return told;
    }

    @Test
    void a_closed_inbox_accepts_nothing_more_but_what_is_there_is_received() {
        fill();

        inbox.close();
        inbox.close();

        assertThatThrownBy(() -> outbox.send("late"))
                .isInstanceOf(BoxClosedException.class)
                .hasMessage("main.inbox is closed");
        assertThatThrownBy(() -> outbox.offer("late")).isInstanceOf(BoxClosedException.class);
        assertThat(receiveAll()).containsExactly("one", "two");
    }

    @Test
    void senders_that_wait_for_room_in_an_inbox_learn_that_it_was_closed() {
        fill();
        var other = new Outbox<String>();
        link(other, inbox);
        var told = waitingSend(outbox, "three");
        var alsoTold = waitingSend(other, "four");

        inbox.close();

        assertThat(told).succeedsWithin(SOON).isEqualTo("main.inbox is closed");
        assertThat(alsoTold).succeedsWithin(SOON).isEqualTo("main.inbox is closed");
        assertThat(receiveAll()).containsExactly("one", "two");
    }

    @Test
    void a_receiver_that_waits_learns_that_its_inbox_was_closed() {
        link(outbox, inbox);
        var received = new CompletableFuture<List<String>>();
        var receiver = Thread.startVirtualThread(() -> received.complete(receiveAll()));
        await().until(() -> receiver.getState() == Thread.State.WAITING);

        inbox.close();

        assertThat(received).succeedsWithin(SOON).isEqualTo(List.of());
    }

    @Test
    void a_sender_that_is_linked_to_a_closed_inbox_does_not_reopen_it() {
        inbox.close();
        link(outbox, inbox);

        assertThatThrownBy(() -> outbox.send("late")).isInstanceOf(BoxClosedException.class);
        assertThat(receiveAll()).isEmpty();
    }

    @Test
    void the_last_word_arrives_after_everything_sent_before_and_then_the_inbox_is_closed() {
        link(outbox, inbox);
        outbox.send("one");

        outbox.close("last");

        assertThat(receiveAll()).containsExactly("one", "last");
        assertThatThrownBy(() -> outbox.send("more"))
                .isInstanceOf(BoxClosedException.class)
                .hasMessage("main.outbox is closed");
    }

    @Test
    void the_last_word_fits_into_a_full_inbox_and_does_not_wait() {
        fill();

        outbox.close("last");

        assertThat(receiveAll()).containsExactly("one", "two", "last");
    }

    @Test
    void so_do_the_last_words_of_many_and_others_wait_until_there_is_room_again() {
        fill();
        var others = List.of(new Outbox<String>(), new Outbox<String>());
        others.forEach(each -> link(each, inbox));
        var patient = new Outbox<String>();
        link(patient, inbox);
        var told = waitingSend(patient, "patient");

        outbox.close("last");
        others.forEach(each -> each.close("last too"));

        assertThat(List.of(inbox.receive(), inbox.receive(), inbox.receive()))
                .containsExactly("one", "two", "last");
        assertThat(told).isNotCompleted();
        assertThat(inbox.receive()).isEqualTo("last too");
        assertThat(told).succeedsWithin(SOON).isEqualTo("sent");
        patient.close();
        assertThat(receiveAll()).containsExactly("last too", "patient");
    }

    @Test
    void of_two_last_words_the_first_counts() {
        link(outbox, inbox);

        outbox.close("first");
        outbox.close("second");
        outbox.close();

        assertThat(receiveAll()).containsExactly("first");
    }

    @Test
    void after_a_plain_close_there_is_no_last_word() {
        link(outbox, inbox);

        outbox.close();
        outbox.close("too late");

        assertThat(receiveAll()).isEmpty();
    }

    @Test
    void a_last_word_to_a_closed_inbox_is_dropped() {
        fill();
        inbox.close();

        outbox.close("last");

        assertThat(receiveAll()).containsExactly("one", "two");
    }

    @Test
    void a_last_word_from_an_outbox_without_a_link_is_dropped() {
        outbox.close("last");
        link(outbox, inbox);

        assertThat(receiveAll()).isEmpty();
    }

    @Test
    void so_it_is_from_one_that_was_unlinked() {
        fill();
        unlink(outbox);

        outbox.close("last");

        assertThat(inbox.poll()).isEqualTo("one");
        assertThat(inbox.poll()).isEqualTo("two");
        assertThat(inbox.poll()).isNull();
    }

    @Test
    void a_sender_that_waits_in_an_outbox_throws_when_the_last_word_is_said() {
        fill();
        var told = waitingSend(outbox, "three");

        outbox.close("last");

        assertThat(told).succeedsWithin(SOON).isEqualTo("main.outbox is closed");
        assertThat(receiveAll()).containsExactly("one", "two", "last");
    }

    @Test
    void a_last_word_wakes_the_receiver() {
        link(outbox, inbox);
        var received = new CompletableFuture<List<String>>();
        var receiver = Thread.startVirtualThread(() -> received.complete(receiveAll()));
        await().until(() -> receiver.getState() == Thread.State.WAITING);

        outbox.close("last");

        assertThat(received).succeedsWithin(SOON).isEqualTo(List.of("last"));
    }

    @Test
    void null_can_not_be_a_last_word() {
        link(outbox, inbox);

        assertThatThrownBy(() -> outbox.close(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("a last word can't be null");
        outbox.send("still open");
    }

    @Test
    void a_thread_that_holds_the_monitor_of_an_outbox_keeps_nobody_from_closing_it()
            throws Exception {
        fill();
        var closing = Thread.ofVirtual().unstarted(() -> outbox.close("last"));
        synchronized (outbox) {
            closing.start();

            assertThat(closing.join(SOON)).isTrue();
        }
    }
}
