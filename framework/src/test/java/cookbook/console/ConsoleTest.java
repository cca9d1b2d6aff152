package cookbook.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.component.Pipeline;
import cookbook.testing.Handler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, false, UTF_8);

    private ConsoleReader typing(String text, String prompt) {
        var in = new ByteArrayInputStream(text.getBytes(UTF_8));
        return new ConsoleReader(prompt, in, UTF_8, out);
    }

    @Test
    void what_is_typed_goes_through_the_pipeline_and_is_printed_until_the_end_of_input() {
        new Pipeline<>(
                        typing("one\ntwo\nthree", ""),
                        new Handler<String, String>(
                                self -> {
                                    while (true) {
                                        self.outbox.send(
                                                self.inbox.receive().toUpperCase(Locale.ROOT));
                                    }
                                }),
                        new ConsoleEchoer(out))
                .run();

        assertThat(screen.toString(UTF_8)).isEqualTo("ONE\nTWO\nTHREE\n");
    }

    @Test
    void a_prompt_is_shown_before_each_line_and_before_the_end_which_has_a_line_of_its_own() {
        new Pipeline<>(typing("one\ntwo\n", ">>> "), new Handler<String, Void>(self -> drain(self)))
                .run();

        assertThat(screen.toString(UTF_8)).isEqualTo(">>> >>> >>> \n");
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

    @Test
    void a_line_that_is_too_long_ends_the_reader_and_it_says_why() {
        var reader = typing("one\n" + "x".repeat(65_537) + "\ntwo\n", "");
        new Pipeline<>(reader, new ConsoleEchoer(out)).run();

        assertThat(screen.toString(UTF_8)).isEqualTo("one\n");
        assertThat(reader.trouble())
                .contains("cannot read standard input: a line longer than 65536 bytes");
    }

    @Test
    void a_line_as_long_as_it_can_be_is_read() {
        var reader = typing("x".repeat(65_536) + "\n", "");
        new Pipeline<>(reader, new ConsoleEchoer(out)).run();

        assertThat(screen.toString(UTF_8)).hasSize(65_537);
        assertThat(reader.trouble()).isEmpty();
    }

    @Test
    void an_echoer_whose_output_reaches_nobody_ends_and_so_do_those_before_it() {
        var nobody =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        var endless =
                new Handler<Void, String>(
                        self -> {
                            while (true) {
                                self.outbox.send("hello\n");
                            }
                        });

        new Pipeline<>(endless, new ConsoleEchoer(new PrintStream(nobody, false, UTF_8))).run();

        assertThat(endless.hasEnded()).isTrue();
    }
}
