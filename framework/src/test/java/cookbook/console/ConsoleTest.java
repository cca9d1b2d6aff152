package cookbook.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.component.Pipeline;
import cookbook.testing.Handler;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, false, UTF_8);

    private ConsoleReader typing(String text, String prompt) {
        return new ConsoleReader(prompt, new BufferedReader(new StringReader(text)), out);
    }

    @Test
    void what_is_typed_goes_through_the_pipeline_and_is_printed_until_the_end_of_input() {
        new Pipeline<>(
                        typing("one\ntwo\nthree", ""),
                        new Handler<String, String>(
                                self -> {
                                    while (true) {
                                        self.outbox.send(self.inbox.receive().toUpperCase());
                                    }
                                }),
                        new ConsoleEchoer(out))
                .run();

        assertThat(screen.toString(UTF_8)).isEqualTo("ONE\nTWO\nTHREE\n");
    }

    @Test
    void a_prompt_is_shown_before_each_line_and_before_the_end() {
        new Pipeline<>(typing("one\ntwo\n", ">>> "), new Handler<String, Void>(self -> drain(self)))
                .run();

        assertThat(screen.toString(UTF_8)).isEqualTo(">>> >>> >>> ");
    }

    private static void drain(Handler<String, Void> self) {
        while (true) {
            self.inbox.receive();
        }
    }

    @Test
    void a_reader_whose_receiver_has_ended_ends_with_the_next_line() {
        new Pipeline<>(
                        typing("one\n".repeat(1_000), ""),
                        new Handler<String, String>(self -> self.outbox.send(self.inbox.receive())),
                        new ConsoleEchoer(out))
                .run();

        assertThat(screen.toString(UTF_8)).isEqualTo("one\n");
    }
}
