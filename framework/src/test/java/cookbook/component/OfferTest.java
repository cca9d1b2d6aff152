package cookbook.component;

import static cookbook.component.Component.link;
import static cookbook.component.Component.unlink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An offer is sent if there is room now, and says whether it was; it never waits. */
class OfferTest {

    private final Inbox<String> inbox = new Inbox<>(1);
    private final Outbox<String> outbox = new Outbox<>();

    @Test
    void an_offer_is_sent_if_there_is_room() {
        link(outbox, inbox);

        assertThat(outbox.offer("one")).isTrue();
        assertThat(inbox.receive()).isEqualTo("one");
    }

    @Test
    void an_offer_to_a_full_inbox_is_not_sent_and_says_so_at_once() {
        link(outbox, inbox);
        outbox.send("one");

        assertThat(outbox.offer("two")).isFalse();
        assertThat(inbox.receive()).isEqualTo("one");
        assertThat(inbox.ready()).isFalse();
        assertThat(outbox.offer("three")).isTrue();
        assertThat(inbox.receive()).isEqualTo("three");
    }

    @Test
    void an_offer_is_made_even_by_an_interrupted_thread() {
        link(outbox, inbox);
        Thread.currentThread().interrupt();

        assertThat(outbox.offer("one")).isTrue();
        assertThat(outbox.offer("two")).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void an_offer_goes_nowhere_as_a_message_does_if_nothing_is_linked() {
        assertThat(outbox.offer("lost")).isTrue();
        link(outbox, inbox);
        unlink(outbox);
        assertThat(outbox.offer("lost too")).isTrue();

        assertThat(inbox.ready()).isFalse();
    }

    @Test
    void an_offer_from_or_to_a_closed_box_throws() {
        link(outbox, inbox);
        var other = new Outbox<String>();
        link(other, inbox);

        outbox.close();
        assertThatThrownBy(() -> outbox.offer("late"))
                .isInstanceOf(BoxClosedException.class)
                .hasMessage("main.outbox is closed");
        inbox.close();
        assertThatThrownBy(() -> other.offer("late"))
                .isInstanceOf(BoxClosedException.class)
                .hasMessage("main.inbox is closed");
        var unlinked = new Outbox<String>();
        unlinked.close();
        assertThatThrownBy(() -> unlinked.offer("late")).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void null_can_not_be_offered() {
        assertThatThrownBy(() -> outbox.offer(null)).isInstanceOf(NullPointerException.class);
    }

    /** Both inboxes are full most of the time: two components that only sent would block. */
    @Test
    void a_cycle_of_full_boxes_goes_on_if_one_of_them_offers() throws Exception {
        int messages = 10_000;
        class Blunt extends Component<Integer, Integer> {
            int heard;

            @Override
            protected void main() {
                for (int n = 0; n < messages; n++) {
                    outbox.send(n);
                    heard += inbox.poll() == null ? 0 : 1;
                }
                outbox.close();
                while (true) {
                    inbox.receive();
                    heard++;
                }
            }
        }
        class Polite extends Component<Integer, Integer> {
            int heard;

            @Override
            protected void main() {
                for (int n = 0; n < messages; n++) {
                    while (!outbox.offer(n)) {
                        heard += inbox.poll() == null ? 0 : 1;
                        Thread.yield();
                    }
                }
                outbox.close();
                while (true) {
                    inbox.receive();
                    heard++;
                }
            }
        }
        var blunt = new Blunt();
        var polite = new Polite();
        blunt.inbox.setCapacity(1);
        polite.inbox.setCapacity(1);
        link(blunt.outbox, polite.inbox);
        link(polite.outbox, blunt.inbox);

        blunt.activate();
        polite.activate();

        assertThat(blunt.join(Duration.ofSeconds(20))).isTrue();
        assertThat(polite.join(Duration.ofSeconds(20))).isTrue();
        assertThat(blunt.heard).isEqualTo(messages);
        assertThat(polite.heard).isEqualTo(messages);
    }
}
