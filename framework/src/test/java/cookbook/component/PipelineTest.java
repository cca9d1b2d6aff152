package cookbook.component;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.testing.CapturedLog;
import cookbook.testing.TrackedThreads;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static class Each<I, O> extends Component<I, O> {
        private final Function<I, O> change;

        Each(Function<I, O> change) {
            this.change = change;
        }

        @Override
        protected void main() {
            while (true) {
                outbox.send(change.apply(inbox.receive()));
            }
        }
    }

    private final Outbox<String> in = new Outbox<>();
    private final Inbox<Integer> out = new Inbox<>();
    private final TrackedThreads threads = new TrackedThreads();

    private Pipeline<String, Integer> pipeline() {
        return linked(
                new Pipeline<>(
                        new Each<>(String::trim),
                        new Each<>(Integer::valueOf),
                        new Each<>(n -> n + 1)));
    }

    private Pipeline<String, Integer> linked(Pipeline<String, Integer> pipeline) {
        link(in, pipeline.inbox);
        link(pipeline.outbox, out);
        return pipeline;
    }

    @Test
    void a_message_goes_through_all_parts() {
        pipeline().activate();

        in.send(" 41 ");

        assertThat(out.receive()).isEqualTo(42);
    }

    @Test
    void a_pipeline_is_a_component_and_so_can_be_a_part_of_another() {
        var increment =
                new Pipeline<Integer, Integer>(new Each<>(n -> n + 1), new Each<>(n -> n + 1));
        linked(new Pipeline<>(new Each<>(Integer::valueOf), increment)).activate();

        in.send("40");

        assertThat(out.receive()).isEqualTo(42);
    }

    @Test
    void an_end_propagates_downstream_and_nothing_in_flight_is_lost() throws Exception {
        var pipeline = pipeline();
        pipeline.activate(threads);

        for (int n = 0; n < 50; n++) {
            in.send("" + n);
        }
        in.close();

        for (int n = 0; n < 50; n++) {
            assertThat(out.receive()).isEqualTo(n + 1);
        }
        assertThatThrownBy(out::receive).isInstanceOf(BoxClosedException.class);
        assertThat(pipeline.join(SOON)).isTrue();
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    @Test
    void an_end_propagates_upstream_as_it_does_in_a_unix_pipe() throws Exception {
        var endless =
                new Component<Void, Integer>() {
                    @Override
                    protected void main() {
                        for (int n = 0; ; n++) {
                            outbox.send(n);
                        }
                    }
                };
        var first =
                new Component<Integer, Integer>() {
                    @Override
                    protected void main() {
                        outbox.send(inbox.receive());
                    }
                };
        var head = new Pipeline<>(endless, new Each<Integer, Integer>(n -> n), first);
        link(head.outbox, out);

        head.run();

        assertThat(out.receive()).isZero();
    }

    @Test
    void a_part_that_throws_ends_the_pipeline_and_is_reported_once() throws Exception {
        var pipeline = pipeline();
        try (var log = new CapturedLog(Component.class)) {
            pipeline.activate(threads);
            in.send("1");
            in.send("no number");
            assertThat(out.receive()).isEqualTo(2);
            assertThatThrownBy(out::receive).isInstanceOf(BoxClosedException.class);

            in.send("the part before learns of the end when it next sends");

            assertThat(pipeline.join(SOON)).isTrue();
            assertThat(log.records())
                    .singleElement()
                    .satisfies(
                            entry ->
                                    assertThat(entry.getThrown())
                                            .isInstanceOf(NumberFormatException.class));
        }
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    @Test
    void stopping_a_pipeline_stops_all_its_parts() throws Exception {
        var pipeline = pipeline();
        pipeline.activate(threads);
        await().untilAsserted(() -> assertThat(threads.running()).hasSize(4));

        pipeline.stop();

        assertThat(pipeline.join(SOON)).isTrue();
        await().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    @Test
    void the_signal_of_each_part_reaches_the_control_of_the_next() {
        var says =
                new Component<Void, String>() {
                    @Override
                    protected void main() {
                        signal.send(new ProducerFinished());
                    }
                };
        var repeats =
                new Component<String, Signal>() {
                    @Override
                    protected void main() {
                        outbox.send(control.receive());
                    }
                };
        var heard = new Inbox<Signal>();
        var pipeline = new Pipeline<>(says, repeats);
        link(pipeline.outbox, heard);

        pipeline.run();

        assertThat(heard.receive()).isEqualTo(new ProducerFinished());
    }

    @Test
    void a_pipeline_of_parts_whose_types_fit_compiles() {
        assertThat(
                        errorsOf(
                                "new Pipeline<>(new Part<String, Integer>(), new Part<Integer, Long>())"))
                .isEmpty();
        assertThat(
                        errorsOf(
                                "new Pipeline<>(new Part<String, Integer>(), new Part<Object, Long>())"))
                .isEmpty();
    }

    @Test
    void a_pipeline_of_parts_whose_types_do_not_fit_does_not_compile() {
        assertThat(
                        errorsOf(
                                "new Pipeline<>(new Part<String, Integer>(), new Part<String, Long>())"))
                .singleElement()
                .asString()
                .contains("cannot infer type arguments");
    }

    @Test
    void a_link_between_boxes_whose_types_do_not_fit_does_not_compile() {
        assertThat(
                        errorsOf(
                                "link(new Part<Void, Integer>().outbox, new Part<String, Void>().inbox)"))
                .hasSize(1);
    }

    /** What the compiler says to an expression, within a component. */
    private static List<String> errorsOf(String expression) {
        var source =
                new SimpleJavaFileObject(
                        URI.create("string:///Program.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return String.format(
                                Locale.ROOT,
                                """
                        import cookbook.component.*;
                        class Part<I, O> extends Component<I, O> {
                            protected void main() {
                                %s;
                            }
                        }
                        """,
                                expression);
                    }
                };
        var errors = new DiagnosticCollector<JavaFileObject>();
        var options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", "target");
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, errors, options, null, List.of(source))
                .call();
        return errors.getDiagnostics().stream().map(d -> d.getMessage(Locale.ENGLISH)).toList();
    }
}
