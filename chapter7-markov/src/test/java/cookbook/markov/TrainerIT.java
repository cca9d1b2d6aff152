package cookbook.markov;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pipeline of the page that trains a server: ReadFileAdaptor, TCPClient, ConsoleEchoer. */
class TrainerIT extends Training {

    private static final String CLEAR = "\r\u001b[K";

    @Test
    void a_file_of_one_line_is_taught_and_answered() throws Exception {
        try (var server = chatty();
                var trainer = trainer(file("hello world\n"), server.address())) {
            assertThat(trainer.remainingLines()).containsExactly("hello world ");
            assertThat(trainer.errorLines()).isEmpty();
            assertThat(trainer.exitCode()).isZero();
        }
    }

    @Test
    void each_line_is_a_sentence_of_its_own_and_the_last_needs_no_end() throws Exception {
        try (var server = chatty();
                var trainer = trainer(file("one two\nthree four\nfive six"), server.address())) {
            assertThat(trainer.remainingLines())
                    .hasSize(3)
                    .allSatisfy(
                            answer ->
                                    assertThat(answer)
                                            .isIn("one two ", "three four ", "five six "));
            assertThat(chain.size()).as("two words and an end for each line").isEqualTo(9);
        }
    }

    @Test
    void a_long_file_is_taught_to_its_end_and_every_answer_is_shown() throws Exception {
        var lines = IntStream.range(0, 20_000).mapToObj(n -> "line number " + n).toList();
        try (var server = chatty();
                var trainer = trainer(file(String.join("\n", lines)), server.address())) {
            assertThat(trainer.remainingLines()).hasSize(20_000);
            assertThat(trainer.exitCode()).isZero();
            assertThat(chain.size()).isEqualTo(4 * 20_000);
        }
    }

    @Test
    void in_a_terminal_it_shows_how_far_it_is() throws Exception {
        try (var server = chatty();
                var terminal =
                        new TerminalProcess(
                                Trainer.class,
                                List.of(),
                                file("hello\nhello\nhello\n").toString(),
                                server.address())) {
            assertThat(terminal.exitCode()).isZero();
            assertThat(terminal.finalScreen())
                    .isEqualTo(
                            (CLEAR + "hello \r\n1 lines answered")
                                    + (CLEAR + "hello \r\n2 lines answered")
                                    + (CLEAR + "hello \r\n3 lines answered")
                                    + CLEAR);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat \"$FILE\" | \"$@\" - $SERVER",
                "cat \"$FILE\" | \"$@\" /dev/stdin $SERVER",
                "\"$@\" - $SERVER < \"$FILE\"",
                "mkfifo \"$FILE.pipe\"; cat \"$FILE\" > \"$FILE.pipe\" & \"$@\" \"$FILE.pipe\" $SERVER"
            })
    void a_pipe_is_as_good_as_a_file(String script) throws Exception {
        var file = file("hello world\n\n");
        try (var server = chatty();
                var trainer = shell(script, file, server.address())) {
            assertThat(trainer.remainingLines()).containsExactly("hello world ", "hello world ");
            assertThat(trainer.errorLines()).isEmpty();
            assertThat(trainer.exitCode()).isZero();
        }
    }

    @Test
    void a_standard_input_that_is_closed_has_no_line() throws Exception {
        try (var server = chatty();
                var trainer = shell("exec \"$@\" - $SERVER <&-", folder, server.address())) {
            assertThat(trainer.remainingLines()).isEmpty();
            assertThat(trainer.errorLines()).isEmpty();
            assertThat(trainer.exitCode()).isZero();
        }
    }

    @Test
    void a_byte_order_mark_before_the_first_line_is_not_taught() throws Exception {
        try (var server = chatty();
                var trainer = trainer(file("\ufeffhello world\n"), server.address())) {
            assertThat(trainer.remainingLines()).containsExactly("hello world ");
        }
    }

    @Test
    void in_a_terminal_what_is_traced_comes_above_the_line_that_says_how_far_it_is()
            throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var terminal =
                        new TerminalProcess(
                                Trainer.class,
                                List.of("-Dtrace=Answers"),
                                file("hello\nhello\n").toString(),
                                "127.0.0.1:" + silent.getLocalPort());
                var client = silent.accept()) {
            client.getOutputStream().write("hi\n".getBytes(UTF_8));

            terminal.awaitScreenLike("(?s).* Answers-1 outbox → [^\n]*\n(hi\r\n)?1 lines answered");
        }
    }
}
