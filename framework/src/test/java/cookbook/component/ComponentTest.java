package cookbook.component;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.testing.CapturedLog;
import cookbook.testing.TrackedThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ComponentTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static class Upper extends Component<String, String> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive().toUpperCase(Locale.ROOT));
            }
        }
    }

    private final Outbox<String> in = new Outbox<>();
    private final Inbox<String> out = new Inbox<>();

    private <C extends Component<String, String>> C linked(C component) {
        link(in, component.inbox);
        link(component.outbox, out);
        return component;
    }

    @Test
    void a_component_receives_and_sends() {
        linked(new Upper()).activate();

        in.send("hello");

        assertThat(out.receive()).isEqualTo("HELLO");
    }

    @Test
    void a_component_ends_when_its_sender_has_closed_and_then_its_own_outboxes_close()
            throws Exception {
        var upper = linked(new Upper());
        upper.activate();
        in.send("last");
        in.close();

        assertThat(out.receive()).isEqualTo("LAST");
        assertThatThrownBy(out::receive).isInstanceOf(BoxClosedException.class);
        assertThat(upper.join(SOON)).isTrue();
    }

    @Test
    void sending_to_a_component_that_has_ended_throws() throws Exception {
        var upper = linked(new Upper());
        upper.activate();
        upper.stop();
        upper.join();

        assertThatThrownBy(() -> in.send("too late"))
                .isInstanceOf(BoxClosedException.class)
                .hasMessage(upper + ".inbox is closed");
    }

    @Test
    void a_sender_that_waits_for_room_learns_that_the_component_has_ended() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var deaf =
                linked(
                        new Component<String, String>() {
                            @Override
                            protected void main() throws InterruptedException {
                                mayEnd.await();
                            }
                        });
        deaf.activate();
        var told = new CompletableFuture<String>();
        Thread.startVirtualThread(
                () -> {
                    try {
                        while (true) {
                            in.send("more");
                        }
                    } catch (BoxClosedException ended) {
                        told.complete(ended.getMessage());
                    }
                });

        mayEnd.countDown();

        assertThat(told).succeedsWithin(SOON).isEqualTo(deaf + ".inbox is closed");
    }

    @Test
    void an_exception_is_reported_once_and_harms_no_other() throws Exception {
        var bad =
                new Component<String, String>() {
                    @Override
                    protected void main() {
                        throw new IllegalArgumentException("no good");
                    }
                };
        link(bad.outbox, out);
        try (var log = new CapturedLog(Component.class)) {
            bad.run();

            assertThat(log.records())
                    .singleElement()
                    .satisfies(
                            entry -> {
                                assertThat(entry.getMessage())
                                        .isEqualTo(bad + " ended with an exception");
                                assertThat(entry.getThrown()).hasMessage("no good");
                            });
        }
        assertThatThrownBy(out::receive).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void the_end_of_a_box_is_not_reported() throws Exception {
        try (var log = new CapturedLog(Component.class)) {
            in.close();
            linked(new Upper()).run();

            assertThat(log.records()).isEmpty();
        }
    }

    @Test
    void a_component_runs_on_a_virtual_thread_that_has_its_name() {
        var seen = new CompletableFuture<Thread>();
        class Witness extends Component<Void, Void> {
            @Override
            protected void main() {
                seen.complete(Thread.currentThread());
            }
        }
        var witness = new Witness();
        witness.label("127.0.0.1:51044");

        witness.run();

        assertThat(seen.join().isVirtual()).isTrue();
        assertThat(seen.join().getName())
                .matches("Witness-\\d+ 127\\.0\\.0\\.1:51044")
                .isEqualTo(witness.toString());
    }

    @Test
    void the_components_of_a_class_are_numbered_and_boxes_bear_their_names() {
        class Numbered extends Component<Void, Void> {
            final Outbox<String> extra = newOutbox("extra");

            @Override
            protected void main() {}
        }
        var first = new Numbered();
        var second = new Numbered();

        assertThat(first).hasToString("Numbered-1");
        assertThat(second).hasToString("Numbered-2");
        assertThat(second.inbox).hasToString("Numbered-2.inbox");
        assertThat(second.extra).hasToString("Numbered-2.extra");
    }

    @Test
    void another_kind_of_thread_can_be_given() {
        var seen = new CompletableFuture<Thread>();
        var witness =
                new Component<Void, Void>() {
                    @Override
                    protected void main() {
                        seen.complete(Thread.currentThread());
                    }
                };

        witness.activate(Thread.ofPlatform().daemon().factory());

        assertThat(seen)
                .succeedsWithin(SOON)
                .satisfies(
                        thread -> {
                            assertThat(thread.isVirtual()).isFalse();
                            assertThat(thread.getName()).isEqualTo(witness.toString());
                        });
    }

    @Test
    void if_no_thread_can_be_had_the_component_has_ended() {
        var upper = linked(new Upper());

        assertThatThrownBy(
                        () ->
                                upper.activate(
                                        _ -> {
                                            throw new OutOfMemoryError("no threads left");
                                        }))
                .isInstanceOf(OutOfMemoryError.class);

        assertThatThrownBy(out::receive).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void a_component_runs_once() {
        var upper = linked(new Upper());
        upper.activate();

        assertThatThrownBy(upper::activate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(upper + " has already been activated; create a new one");
    }

    @Test
    void stop_ends_a_component_that_waits_for_a_message() throws Exception {
        var threads = new TrackedThreads();
        var upper = linked(new Upper());
        upper.activate(threads);
        in.send("is it up?");
        out.receive();

        upper.stop();

        assertThat(upper.join(SOON)).isTrue();
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    @Test
    void stop_ends_a_component_that_swallows_the_interruption_too() throws Exception {
        var busy = new CountDownLatch(1);
        var stubborn =
                linked(
                        new Component<String, String>() {
                            @Override
                            protected void main() {
                                busy.countDown();
                                while (!Thread.interrupted()) {
                                    Thread.onSpinWait();
                                }
                                while (true) {
                                    outbox.send("still here");
                                }
                            }
                        });
        stubborn.activate();
        busy.await();

        stubborn.stop();

        assertThat(stubborn.join(SOON)).isTrue();
        assertThatThrownBy(out::receive).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void a_component_that_is_stopped_before_it_starts_never_starts() throws Exception {
        var upper = linked(new Upper());
        var threads = new TrackedThreads();
        upper.stop();

        upper.activate(threads);

        assertThat(upper.join(SOON)).isTrue();
        assertThat(threads.running()).isEmpty();
        assertThatThrownBy(out::receive).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void after_stop_a_component_can_still_receive_what_was_accepted_but_not_answer()
            throws Exception {
        var received = new ArrayList<String>();
        var answered = new CompletableFuture<String>();
        var stopped =
                linked(
                        new Component<String, String>() {
                            final CountDownLatch busy = new CountDownLatch(1);

                            @Override
                            protected void main() {
                                busy.countDown();
                                while (!Thread.currentThread().isInterrupted()) {
                                    Thread.onSpinWait();
                                }
                                while (inbox.ready()) {
                                    received.add(inbox.receive());
                                }
                                try {
                                    outbox.send("an answer");
                                } catch (BoxClosedException closed) {
                                    answered.complete(closed.getMessage());
                                }
                                inbox.receive();
                            }
                        });
        stopped.activate();
        stopped.busy.await();
        in.send("one");
        in.send("two");

        stopped.stop();

        assertThatThrownBy(() -> in.send("three")).isInstanceOf(BoxClosedException.class);
        assertThat(stopped.join(SOON)).isTrue();
        assertThat(received).containsExactly("one", "two");
        assertThat(answered).isCompletedWithValue(stopped + ".outbox is closed");
    }

    @Test
    void after_its_end_nothing_is_left_in_its_boxes() throws Exception {
        var upper = linked(new Upper());
        in.send("never received");

        upper.stop();

        assertThat(upper.join(SOON)).isTrue();
        assertThat(upper.inbox.ready()).isFalse();
    }

    @Test
    void a_box_that_is_made_after_stop_is_closed() throws Exception {
        var made = new CompletableFuture<Outbox<String>>();
        var alsoMade = new CompletableFuture<Inbox<String>>();
        class Late extends Component<Void, Void> {
            final CountDownLatch busy = new CountDownLatch(1);

            @Override
            protected void main() {
                busy.countDown();
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                made.complete(newOutbox("late"));
                alsoMade.complete(newInbox("late"));
            }
        }
        var late = new Late();
        late.activate();
        late.busy.await();

        late.stop();

        assertThat(late.join(SOON)).isTrue();
        assertThatThrownBy(() -> made.join().send("into nowhere"))
                .isInstanceOf(BoxClosedException.class)
                .hasMessage(late + ".late is closed");
        link(in, alsoMade.join());
        assertThatThrownBy(() -> in.send("to nobody"))
                .isInstanceOf(BoxClosedException.class)
                .hasMessage(late + ".late is closed");
    }

    @Test
    void a_component_that_holds_its_own_monitor_can_be_stopped_all_the_same() throws Exception {
        var busy = new CountDownLatch(1);
        var selfish =
                new Component<String, String>() {
                    @Override
                    protected synchronized void main() throws InterruptedException {
                        busy.countDown();
                        new CountDownLatch(1).await();
                    }
                };
        selfish.activate();
        busy.await();

        var stopping = Thread.startVirtualThread(selfish::stop);

        assertThat(stopping.join(SOON)).isTrue();
        assertThat(selfish.join(SOON)).isTrue();
    }

    @Test
    void run_waits_for_the_end() {
        in.send("goes nowhere: nothing is linked yet");
        var upper = linked(new Upper());
        in.send("hello");
        in.close();

        upper.run();

        assertThat(out.receive()).isEqualTo("HELLO");
    }

    @Test
    void interrupting_run_stops_the_component() throws Exception {
        var upper = linked(new Upper());
        Thread caller = Thread.startVirtualThread(upper::run);
        in.send("is it up?");
        out.receive();

        caller.interrupt();

        assertThat(upper.join(SOON)).isTrue();
        assertThat(caller.join(SOON)).isTrue();
    }

    @Test
    void join_gives_up_after_its_time() throws Exception {
        var upper = linked(new Upper());
        upper.activate();

        assertThat(upper.join(Duration.ofMillis(1))).isFalse();
        upper.stop();
    }
}
