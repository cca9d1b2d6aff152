package cookbook.component;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AwaitAnyTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private record Word(String text) implements Signal {}

    /** Sends on whatever comes to any of its three inboxes, with the box's name. */
    private static class Listener extends Component<String, String> {
        final Inbox<String> aside = newInbox("aside");

        @Override
        protected void main() {
            while (true) {
                awaitAny();
                while (control.ready()) {
                    outbox.send("control " + ((Word) control.receive()).text());
                }
                while (inbox.ready()) {
                    outbox.send("inbox " + inbox.receive());
                }
                while (aside.ready()) {
                    outbox.send("aside " + aside.receive());
                }
            }
        }
    }

    private final Outbox<String> data = new Outbox<>();
    private final Outbox<String> asides = new Outbox<>();
    private final Outbox<Signal> signals = new Outbox<>();
    private final Inbox<String> heard = new Inbox<>();

    @Test
    void it_wakes_for_every_box() {
        var listener = linked(new Listener());
        link(asides, listener.aside);
        listener.activate();

        data.send("a");
        assertThat(heard.receive()).isEqualTo("inbox a");
        signals.send(new Word("b"));
        assertThat(heard.receive()).isEqualTo("control b");
        asides.send("c");
        assertThat(heard.receive()).isEqualTo("aside c");
    }

    @Test
    void it_ends_when_all_linked_inboxes_are_closed_and_loses_nothing() throws Exception {
        var listener = linked(new Listener());
        listener.activate();

        data.send("last words");
        data.close();
        signals.send(new Word("last signal"));
        signals.close();

        assertThat(Stream.of(heard.receive(), heard.receive()))
                .containsExactlyInAnyOrder("inbox last words", "control last signal");
        assertThat(listener.join(SOON)).isTrue();
    }

    @Test
    void it_goes_on_while_one_linked_inbox_is_open() {
        var listener = linked(new Listener());
        listener.activate();

        data.close();
        signals.send(new Word("still here"));

        assertThat(heard.receive()).isEqualTo("control still here");
    }

    @Test
    void a_loop_that_forgets_a_box_ends_instead_of_spinning() throws Exception {
        var forgetful =
                linked(
                        new Component<String, String>() {
                            @Override
                            protected void main() {
                                while (true) {
                                    awaitAny();
                                    while (inbox.ready()) {
                                        outbox.send(inbox.receive());
                                    }
                                }
                            }
                        });
        forgetful.activate();
        signals.send(new Word("never read"));
        data.send("read");
        data.close();
        signals.close();

        assertThat(heard.receive()).isEqualTo("read");
        assertThatThrownBy(heard::receive).isInstanceOf(BoxClosedException.class);
        assertThat(forgetful.join(SOON)).isTrue();
    }

    @Test
    void a_component_that_takes_one_message_per_turn_gets_them_all() throws Exception {
        var slow =
                linked(
                        new Component<String, String>() {
                            @Override
                            protected void main() {
                                while (true) {
                                    awaitAny();
                                    outbox.send(inbox.receive());
                                }
                            }
                        });
        Stream.of("1", "2", "3").forEach(data::send);
        data.close();
        signals.close();

        slow.run();

        assertThat(Stream.of(heard.receive(), heard.receive(), heard.receive()))
                .containsExactly("1", "2", "3");
    }

    @Test
    void it_ends_under_interruption() throws Exception {
        var listener = linked(new Listener());
        listener.activate();

        listener.stop();

        assertThat(listener.join(SOON)).isTrue();
    }

    private <C extends Component<String, String>> C linked(C component) {
        link(data, component.inbox);
        link(signals, component.control);
        link(component.outbox, heard);
        return component;
    }
}
