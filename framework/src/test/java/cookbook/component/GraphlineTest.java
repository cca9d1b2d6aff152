package cookbook.component;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.testing.CapturedLog;
import cookbook.testing.TrackedThreads;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphlineTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static class Split extends Component<Integer, Integer> {
        final Outbox<Integer> odd = newOutbox("odd");

        @Override
        protected void main() {
            while (true) {
                int n = inbox.receive();
                (n % 2 == 0 ? outbox : odd).send(n);
            }
        }
    }

    private static class Tag extends Component<Integer, String> {
        final String tag;

        Tag(String tag) {
            this.tag = tag;
        }

        @Override
        protected void main() {
            while (true) {
                outbox.send(tag + inbox.receive());
            }
        }
    }

    private static class Merge extends Component<String, String> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
            }
        }
    }

    private final Outbox<Integer> in = new Outbox<>();
    private final Inbox<String> out = new Inbox<>();
    private final TrackedThreads threads = new TrackedThreads();

    private Graphline<Integer, String> diamond() {
        var split = new Split();
        var even = new Tag("even ");
        var odd = new Tag("odd ");
        var merge = new Merge();
        link(split.outbox, even.inbox);
        link(split.odd, odd.inbox);
        link(even.outbox, merge.inbox);
        link(odd.outbox, merge.inbox);
        var graph = new Graphline<>(split, merge, even, odd);
        link(in, graph.inbox);
        link(graph.outbox, out);
        return graph;
    }

    @Test
    void messages_go_where_the_links_lead() throws Exception {
        var graph = diamond();
        graph.activate(threads);

        Stream.of(1, 2, 3).forEach(in::send);
        in.close();

        assertThat(Stream.of(out.receive(), out.receive(), out.receive()))
                .containsExactlyInAnyOrder("odd 1", "even 2", "odd 3");
        assertThatThrownBy(out::receive).isInstanceOf(BoxClosedException.class);
        assertThat(graph.join(SOON)).isTrue();
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    @Test
    void it_ends_only_when_all_parts_have_ended() throws Exception {
        var graph = diamond();
        graph.activate(threads);

        graph.stop();
        graph.join();

        // a thread that has closed its component's boxes is a moment later over itself
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    @Test
    void a_label_names_the_threads_of_its_parts_too() {
        var graph = diamond();
        graph.label("#7");
        graph.activate(threads);

        await().untilAsserted(
                        () ->
                                assertThat(threads.running())
                                        .hasSize(5)
                                        .allMatch(name -> name.endsWith(" #7")));
        graph.stop();
    }

    @Test
    void if_a_part_gets_no_thread_the_others_end_too() throws Exception {
        var graph = diamond();
        ThreadFactory twoThreads =
                new ThreadFactory() {
                    private int left = 2;

                    @Override
                    public Thread newThread(Runnable task) {
                        if (left-- == 0) {
                            throw new RejectedExecutionException("no more threads");
                        }
                        return threads.newThread(task);
                    }
                };
        try (var log = new CapturedLog(Component.class)) {
            graph.activate(twoThreads);

            assertThat(graph.join(SOON)).isTrue();
            assertThat(log.messages()).containsExactly(graph + " ended with an exception");
        }
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    @Test
    void if_it_gets_no_thread_itself_the_boxes_of_its_parts_close() throws Exception {
        var graph = diamond();

        assertThatThrownBy(
                        () ->
                                graph.activate(
                                        _ -> {
                                            throw new OutOfMemoryError("no threads left");
                                        }))
                .isInstanceOf(OutOfMemoryError.class);

        assertThatThrownBy(() -> in.send(1)).isInstanceOf(BoxClosedException.class);
        assertThatThrownBy(out::receive).isInstanceOf(BoxClosedException.class);
        assertThat(graph.join(SOON)).isTrue();
    }

    @Test
    void a_part_that_gets_no_thread_closes_its_boxes_too() throws Exception {
        var last = new Tag("last ");
        var first = new Split();
        var beside = new Outbox<Integer>();
        link(beside, last.inbox);
        var graph = new Graphline<>(first, last);
        var left = new AtomicInteger(2);
        try (var _ = new CapturedLog(Component.class)) {
            graph.activate(
                    task -> {
                        if (left.getAndDecrement() == 0) {
                            throw new OutOfMemoryError("no threads left");
                        }
                        return threads.newThread(task);
                    });

            assertThat(graph.join(SOON)).isTrue();
        }
        assertThatThrownBy(() -> beside.send(1)).isInstanceOf(BoxClosedException.class);
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    @Test
    void if_a_part_gets_no_thread_it_still_ends_only_when_the_others_have() throws Exception {
        var go = new CountDownLatch(1);
        var stubborn =
                new Component<Integer, Integer>() {
                    @Override
                    protected void main() {
                        while (go.getCount() > 0) {
                            Thread.onSpinWait();
                        }
                    }
                };
        var graph = new Graphline<>(stubborn, new Tag(""));
        var left = new AtomicInteger(2);
        try (var log = new CapturedLog(Component.class)) {
            graph.activate(
                    task -> {
                        if (left.getAndDecrement() == 0) {
                            throw new OutOfMemoryError("no threads left");
                        }
                        return threads.newThread(task);
                    });
            await().until(() -> left.get() < 0);

            await().during(Duration.ofMillis(100)).until(() -> !graph.hasEnded());
            go.countDown();
            assertThat(graph.join(SOON)).isTrue();
            assertThat(log.messages()).containsExactly(graph + " ended with an exception");
        }
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }
}
