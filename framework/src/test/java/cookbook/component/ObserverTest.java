package cookbook.component;

import static cookbook.component.Component.link;
import static cookbook.component.Component.unlink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.testing.CapturedLog;
import cookbook.testing.Handler;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObserverTest {

    /** Writes down what it hears about components whose names begin with {@code Handler}. */
    private static final class Notes implements Observer {

        final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void started(Component<?, ?> component, Thread thread, Component<?, ?> by) {
            lines.add(component + " started by " + by + ", on " + thread.getName());
        }

        @Override
        public void ended(Component<?, ?> component, Throwable why) {
            lines.add(component + " ended: " + (why == null ? "" : why.getMessage()));
        }

        @Override
        public void linked(Outbox<?> from, Inbox<?> to) {
            lines.add(from + " linked to " + to);
        }

        @Override
        public void unlinked(Outbox<?> from, Inbox<?> to) {
            lines.add(from + " unlinked from " + to);
        }

        @Override
        public void sent(Outbox<?> from, Inbox<?> to, Object message, int fill) {
            lines.add(from + " → " + to + " " + message + " (" + fill + ")");
        }

        @Override
        public void received(Inbox<?> inbox, Object message, int fill) {
            lines.add(inbox + " ← " + message + " (" + fill + ")");
        }

        @Override
        public void waitsToReceive(Component<?, ?> who, Inbox<?> inbox) {
            lines.add(who + " waits on " + (inbox == null ? "all" : inbox));
        }

        @Override
        public void waitsForRoom(Component<?, ?> who, Inbox<?> inbox) {
            lines.add(who + " waits for room in " + inbox);
        }

        @Override
        public void sendsOn(Component<?, ?> who) {
            goesOn(who);
        }

        @Override
        public void goesOn(Component<?, ?> who) {
            lines.add(who + " goes on");
        }
    }

    private final Notes notes = new Notes();
    private final Outbox<String> out = new Outbox<>();
    private final Inbox<String> in = new Inbox<>(1);

    @BeforeEach
    void observe() {
        Observers.add(notes);
    }

    @AfterEach
    void stopObserving() {
        Observers.remove(notes);
    }

    @Test
    void it_hears_about_links_and_about_messages_that_cross_them() {
        link(out, in);
        out.send("hello");
        in.receive();
        unlink(out);
        out.send("nobody hears this");

        assertThat(notes.lines)
                .containsExactly(
                        "main.outbox linked to main.inbox",
                        "main.outbox → main.inbox hello (1)",
                        "main.inbox ← hello (0)",
                        "main.outbox unlinked from main.inbox");
    }

    @Test
    void a_last_word_is_a_message_unless_nobody_hears_it() {
        var deaf = new Outbox<String>();
        link(out, in);
        link(deaf, in);
        out.close("goodbye");
        in.close();
        deaf.close("too late");

        assertThat(notes.lines)
                .contains("main.outbox → main.inbox goodbye (1)")
                .noneMatch(line -> line.contains("too late"));
    }

    @Test
    void it_hears_who_started_whom_and_how_they_ended() throws Exception {
        var child = new Handler<String, Void>(self -> self.inbox.receive());
        var parent = new Handler<Void, Void>(_ -> child.activate());
        var lost = new Handler<Void, Void>(_ -> {});
        link(out, child.inbox);

        parent.activate();
        parent.join();
        out.close();
        child.join();
        lost.stop();

        assertThat(notes.lines)
                .containsSubsequence(
                        String.format(Locale.ROOT, "%s started by null, on %s", parent, parent),
                        String.format(Locale.ROOT, "%s started by %s, on %s", child, parent, child),
                        String.format(Locale.ROOT, "%s ended: ", parent),
                        String.format(Locale.ROOT, "%s ended: %s.inbox is closed", child, child),
                        String.format(Locale.ROOT, "%s ended: ", lost));
    }

    @Test
    void an_exception_is_how_a_component_ended() throws Exception {
        try (var log = new CapturedLog(Component.class)) {
            var broken =
                    new Handler<Void, Void>(
                            _ -> {
                                throw new IllegalStateException("broken");
                            });

            broken.activate();
            broken.join();

            assertThat(notes.lines).contains(broken + " ended: broken");
            assertThat(log.messages()).hasSize(1);
        }
    }

    @Test
    void a_component_ends_once_however_often_it_is_stopped() throws Exception {
        var component = new Handler<Void, Void>(Handler::awaitAnyBox);
        component.activate();

        component.stop();
        component.join();
        component.stop();

        assertThat(notes.lines).filteredOn(line -> line.contains(" ended")).hasSize(1);
    }

    @Test
    void it_hears_who_waits_on_which_box() throws Exception {
        var anything = new Handler<String, Void>(Handler::awaitAnyBox);
        var sender =
                new Handler<Void, String>(
                        self -> {
                            self.outbox.send("one");
                            self.outbox.send("two");
                        });
        link(out, anything.inbox);
        link(sender.outbox, in);

        anything.activate();
        sender.activate();
        await().until(() -> notes.lines.contains(anything + " waits on all"));
        await().until(() -> notes.lines.contains(sender + " waits for room in main.inbox"));
        out.send("hello");
        in.receive();
        anything.join();
        sender.join();
        assertThat(in.receive()).isEqualTo("two");

        assertThat(notes.lines)
                .containsSubsequence(
                        anything + " waits on all",
                        String.format(Locale.ROOT, "main.outbox → %s.inbox hello (1)", anything),
                        anything + " goes on");
        assertThat(notes.lines)
                .containsSubsequence(
                        sender + " waits for room in main.inbox",
                        "main.inbox ← one (0)",
                        sender + " goes on",
                        sender + ".outbox → main.inbox two (1)");
    }

    @Test
    void what_a_message_causes_is_reported_after_it() throws Exception {
        var echo = Handler.<String>echo();
        link(out, echo.inbox);
        link(echo.outbox, in);
        echo.activate();

        for (int n = 0; n < 1_000; n++) {
            out.send("m" + n);
            in.receive();
        }

        for (int n = 0; n < 1_000; n++) {
            assertThat(notes.lines)
                    .containsSubsequence(
                            String.format(Locale.ROOT, "main.outbox → %s.inbox m%s (1)", echo, n),
                            String.format(Locale.ROOT, "%s.inbox ← m%s (0)", echo, n),
                            String.format(Locale.ROOT, "%s.outbox → main.inbox m%s (1)", echo, n),
                            String.format(Locale.ROOT, "main.inbox ← m%s (0)", n));
        }
        out.close();
        echo.join();
    }

    @Test
    void one_that_throws_is_removed_and_logged_once_and_harms_nobody() {
        var broken =
                new Observer() {
                    @Override
                    public void sent(Outbox<?> from, Inbox<?> to, Object message, int fill) {
                        throw new IllegalStateException("broken");
                    }
                };
        Observers.add(broken);
        try (var log = new CapturedLog(Observers.class)) {
            link(out, in);
            out.send("one");
            in.receive();
            out.send("two");

            assertThat(in.receive()).isEqualTo("two");
            assertThat(log.messages()).containsExactly("an observer failed and has been removed");
        }
        assertThat(notes.lines).contains("main.outbox → main.inbox two (1)");
    }

    @Test
    void one_that_was_removed_hears_no_more() {
        Observers.remove(notes);
        link(out, in);
        out.send("hello");

        assertThat(notes.lines).isEmpty();
    }

    @Test
    void boxes_can_be_asked_where_they_belong() {
        var echo = Handler.<String>echo();
        link(echo.outbox, in);

        assertThat(echo.inboxes()).containsExactly(echo.inbox, echo.control);
        assertThat(echo.outboxes()).containsExactly(echo.outbox, echo.signal);
        assertThat(echo.inbox.owner()).isSameAs(echo);
        assertThat(echo.outbox.owner()).isSameAs(echo);
        assertThat(echo.outbox.target()).isSameAs(in);
        assertThat(echo.signal.target()).isNull();
        assertThat(in.owner()).isNull();
        assertThat(List.of(echo.control.name(), echo.signal.name()))
                .containsExactly("control", "signal");
        assertThat(List.of(in.fill(), in.capacity())).containsExactly(0, 1);
    }
}
