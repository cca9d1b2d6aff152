package cookbook.watch;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.component.Inbox;
import cookbook.component.Observers;
import cookbook.component.Outbox;
import cookbook.component.Pipeline;
import cookbook.testing.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceTest {

    private final List<String> printed = new ArrayList<>();
    private Trace trace;

    private void follow(String names) {
        trace = new Trace(names, lines -> lines.lines().forEach(printed::add));
        Observers.add(trace);
    }

    @AfterEach
    void stopTracing() {
        Observers.remove(trace);
    }

    private List<String> lines() {
        trace.flush();
        return printed;
    }

    private static Handler<Void, String> saying(String... words) {
        return new Handler<>(self -> List.of(words).forEach(self.outbox::send));
    }

    private static <T> Handler<T, Void> hearing() {
        return new Handler<>(
                self -> {
                    while (true) {
                        self.inbox.receive();
                    }
                });
    }

    @Test
    void each_message_is_a_line_that_says_when_and_who_to_whom_and_what() {
        follow("");
        var speaker = saying("Hello\n", "Goodbye\n");
        var listener = hearing();
        new Pipeline<>(speaker, listener).run();

        var way = String.format(Locale.ROOT, "%s outbox → inbox %s", speaker, listener);
        assertThat(lines()).hasSize(2);
        assertThat(printed.getFirst()).matches(" {1,3}\\d+\\.\\d{3}  " + way + " +\"Hello\\\\n\"");
        assertThat(printed.getLast()).contains(way).endsWith("\"Goodbye\\n\"");
    }

    @Test
    void components_go_by_their_short_names_and_plain_threads_by_theirs() {
        follow("");
        var listener = Handler.<String>echo();
        listener.label("127.0.0.1:51044");
        var out = new Outbox<String>();
        link(out, listener.inbox);
        out.send("Hello");

        assertThat(lines().getFirst())
                .contains("main outbox → inbox " + listener.toString().split(" ")[0] + " ")
                .doesNotContain("51044");
    }

    @Test
    void with_a_name_only_components_of_that_name_are_followed() {
        var one = saying("one");
        var two = saying("two");
        var name = one.toString();
        follow(name);
        new Pipeline<>(one, hearing()).run();
        new Pipeline<>(two, hearing()).run();

        assertThat(lines()).hasSize(1);
        assertThat(printed.getFirst()).contains(name).endsWith("\"one\"");
    }

    @Test
    void lines_that_it_has_no_time_for_are_counted() {
        follow("");
        var out = new Outbox<Integer>();
        link(out, new Inbox<>(10_000));
        IntStream.range(0, 5_300).forEach(out::send);

        assertThat(lines().getFirst()).isEqualTo("  … 1,204 not shown");
        assertThat(printed.getLast()).endsWith(" 5299");
    }
}
