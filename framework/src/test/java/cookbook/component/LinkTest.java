package cookbook.component;

import static cookbook.component.Component.link;
import static cookbook.component.Component.unlink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class LinkTest {

    private final Inbox<String> inbox = new Inbox<>(1);
    private final Outbox<String> outbox = new Outbox<>();

    @Test
    void an_outbox_feeds_one_inbox_only() {
        link(outbox, inbox);

        assertThatThrownBy(() -> link(outbox, new Inbox<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "main.outbox is already linked to main.inbox, and an outbox feeds one inbox: unlink it first");
    }

    @Test
    void an_unlinked_outbox_can_be_linked_elsewhere() {
        var other = new Inbox<String>();
        link(outbox, inbox);
        outbox.send("here");
        unlink(outbox);
        link(outbox, other);
        outbox.send("there");

        assertThat(inbox.receive()).isEqualTo("here");
        assertThat(other.receive()).isEqualTo("there");
        assertThat(inbox.ready()).isFalse();
    }

    @Test
    void what_is_sent_while_linked_to_nothing_goes_nowhere() {
        outbox.send("lost");
        link(outbox, inbox);

        assertThat(inbox.ready()).isFalse();
    }

    @Test
    void a_link_can_widen_the_type_of_the_messages() {
        var anything = new Inbox<Object>();
        link(outbox, anything);

        outbox.send("text");

        assertThat(anything.receive()).isEqualTo("text");
    }

    @Test
    void a_closed_outbox_sends_no_more() {
        link(outbox, inbox);
        outbox.close();
        outbox.close();

        assertThatThrownBy(() -> outbox.send("late"))
                .isInstanceOf(BoxClosedException.class)
                .hasMessage("main.outbox is closed");
    }

    @Test
    void linking_a_closed_outbox_counts_as_a_sender_that_came_and_closed() {
        outbox.close();
        link(outbox, inbox);

        assertThatThrownBy(inbox::receive).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void
            a_sender_that_waits_on_a_full_inbox_moves_on_with_its_message_when_it_is_linked_elsewhere() {
        var other = new Inbox<String>();
        link(outbox, inbox);
        outbox.send("first");
        Thread sender = Thread.startVirtualThread(() -> outbox.send("second"));
        await().until(() -> sender.getState() == Thread.State.WAITING);

        unlink(outbox);
        await().until(() -> !sender.isAlive());
        link(outbox, other);
        outbox.send("third");

        assertThat(other.receive()).isEqualTo("third");
        assertThat(inbox.receive()).isEqualTo("first");
        assertThat(inbox.ready()).isFalse();
    }

    @Test
    void a_sender_that_waits_for_room_ends_when_its_outbox_is_closed() {
        link(outbox, inbox);
        outbox.send("first");
        Thread sender =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                outbox.send("second");
                            } catch (BoxClosedException expected) {
                                Thread.currentThread().setName("told");
                            }
                        });
        await().until(() -> sender.getState() == Thread.State.WAITING);

        outbox.close();

        await().until(() -> !sender.isAlive());
        assertThat(sender.getName()).isEqualTo("told");
    }

    @Test
    void null_can_not_be_a_message() {
        link(outbox, inbox);

        assertThatThrownBy(() -> outbox.send(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("a message can't be null");
    }
}
