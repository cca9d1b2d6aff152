package cookbook.component;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An inbox has one receiver: a second one gets an exception, and takes nothing from the first. */
class OneReceiverTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final class Echo extends Component<String, String> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
            }
        }

        void awaitFromOutside() {
            awaitAny();
        }
    }

    @TestFactory
    Stream<DynamicTest> only_the_components_own_thread_receives_from_its_inboxes() {
        var echo = new Echo();
        var say = new Outbox<String>();
        var hear = new Inbox<String>();
        link(say, echo.inbox);
        link(echo.outbox, hear);
        echo.activate();
        return Stream.of(
                refused("receive", echo, echo.inbox::receive),
                refused("poll", echo, echo.inbox::poll),
                refused("ready", echo, echo.inbox::ready),
                refused("receive from control", echo, echo.control::receive),
                refused("awaitAny", echo, echo::awaitFromOutside),
                DynamicTest.dynamicTest(
                        "and it goes on",
                        () -> {
                            say.send("hello");
                            assertThat(hear.receive()).isEqualTo("hello");
                            say.close();
                            assertThat(echo.join(SOON)).isTrue();
                        }));
    }

    private static DynamicTest refused(String name, Echo echo, ThrowingCallable receive) {
        return DynamicTest.dynamicTest(
                name,
                () ->
                        assertThatThrownBy(receive)
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessageContaining(echo.toString())
                                .hasMessageContaining("only one thread can receive from"));
    }

    @Test
    void before_the_activation_any_thread_can_look() {
        var echo = new Echo();
        var say = new Outbox<String>();
        link(say, echo.inbox);
        say.send("early");

        assertThat(echo.inbox.ready()).isTrue();
        assertThat(echo.inbox.poll()).isEqualTo("early");
    }

    @Test
    void while_one_thread_waits_on_a_free_inbox_no_other_can_receive_from_it() throws Exception {
        var inbox = new Inbox<String>();
        var say = new Outbox<String>();
        link(say, inbox);
        var received = new CompletableFuture<String>();
        var first =
                Thread.ofVirtual()
                        .name("the first")
                        .start(() -> received.complete(inbox.receive()));
        await().until(() -> first.getState() == Thread.State.WAITING);

        for (ThrowingCallable receive :
                List.<ThrowingCallable>of(inbox::receive, inbox::poll, inbox::ready)) {
            assertThatThrownBy(receive)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("only one thread can receive from main.inbox: the first");
        }

        say.send("hello");
        assertThat(received).succeedsWithin(SOON).isEqualTo("hello");
        assertThat(first.join(SOON)).isTrue();
    }

    @Test
    void one_thread_after_the_other_can_receive_from_a_free_inbox() throws Exception {
        var inbox = new Inbox<String>();
        var say = new Outbox<String>();
        link(say, inbox);
        var received = new CompletableFuture<String>();
        var first = Thread.startVirtualThread(() -> received.complete(inbox.receive()));
        say.send("one");
        assertThat(first.join(SOON)).isTrue();
        say.send("two");

        assertThat(received.join()).isEqualTo("one");
        assertThat(inbox.receive()).isEqualTo("two");
    }
}
