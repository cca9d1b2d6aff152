package cookbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class TranscriptTest {

    @Test
    void a_text_is_a_line_and_can_leave_out_its_end() {
        assertThat(said("C: Hello")).isEqualTo("Hello\n");
        assertThat(said("C: Hel\\")).isEqualTo("Hel");
        assertThat(said("C:   two blanks before")).isEqualTo("  two blanks before\n");
        assertThat(said("C:")).isEqualTo("\n");
        assertThat(said("C: a backslash\\\\")).isEqualTo("a backslash\\\n");
        assertThat(said("C: a blank \\")).isEqualTo("a blank ");
    }

    @Test
    void escapes_are_those_of_text_blocks_and_any_byte() {
        assertThat(said("C: \\n\\r\\t\\\\\\s\\x41\\xfF\\")).isEqualTo("\n\r\t\\ A\u00ff");
    }

    @Test
    void everything_else_is_utf_8() {
        assertThat(said("C: é\\")).isEqualTo("\u00c3\u00a9");
    }

    @Test
    void comments_and_blank_lines_say_nothing_but_count() {
        var lines = Transcript.parse("test", "# C: nothing\r\n\r\nC: Hello\r\n").lines();

        assertThat(lines).singleElement().extracting(Line::number).isEqualTo(3);
    }

    @Test
    void hint_and_see_come_before_the_steps() {
        var transcript =
                Transcript.parse(
                        "test",
                        """
                        # How it is with headers
                        See: docs/chapter3-shutdown.md#half-close
                        Hint: Look twice.
                        C: Hello
                        """);

        assertThat(transcript.hint()).isEqualTo("Look twice.");
        assertThat(transcript.see()).isEqualTo("docs/chapter3-shutdown.md#half-close");
    }

    @Test
    void it_is_played_in_three_ways_unless_each_line_must_come_in_one_segment() {
        assertThat(Transcript.parse("test", "C: Hello").ways())
                .containsExactly(Way.AS_WRITTEN, Way.BYTE_BY_BYTE, Way.COALESCED);
        assertThat(Transcript.parse("test", "<each line in one segment>\nC: Hello").ways())
                .containsExactly(Way.AS_WRITTEN);
    }

    private static final List<Arguments> MISTAKES =
            List.of(
                    mistake(
                            "C: Hello\\q",
                            "unknown escape \\q: there are \\n \\r \\t \\\\ \\s and \\xNN"),
                    mistake(
                            "C: Hello\\x1g",
                            "unknown escape \\x: there are \\n \\r \\t \\\\ \\s and \\xNN"),
                    mistake("C: a\tb", "a control character: write it as \\t"),
                    mistake(
                            "C: Hello ",
                            "white space at the end: remove it, or write it as an escape such as"
                                    + " \\s"),
                    mistake(
                            "C: Hello\u00a0",
                            "white space at the end: remove it, or write it as an escape such as"
                                    + " \\s"),
                    mistake(
                            "# a comment ",
                            "white space at the end: remove it, or write it as an escape such as"
                                    + " \\s"),
                    mistake("C: \\", "no text and no line end, so there is nothing to send"),
                    mistake(
                            "C:Hello",
                            "neither a step nor a comment: 'C:Hello'; steps are C: text, S: text"
                                    + " and <...>"),
                    mistake(
                            " C: Hello",
                            "neither a step nor a comment: ' C: Hello'; steps are C: text, S: text"
                                    + " and <...>"),
                    mistake(
                            "C0: Hello",
                            "neither a step nor a comment: 'C0: Hello'; steps are C: text, S: text"
                                    + " and <...>"),
                    mistake(
                            "<client leaves>",
                            "no such step: <client leaves>; a client connects, shuts down its"
                                    + " output, closes or resets; a server closes, stays silent,"
                                    + " refuses the client or prints a line"),
                    mistake("C: a\nHint: b", 2, "this belongs before the first step: Hint: b"),
                    mistake("See: a\nSee: b\nC: c", 2, "there is already one: a"),
                    mistake(
                            "C: a\n<each line in one segment>",
                            2,
                            "this belongs before the first step: <each line in one segment>"),
                    mistake("<server prints a\\nb>", "<server prints ...> takes exactly one line"),
                    mistake("<server prints a\\>", "<server prints ...> takes exactly one line"),
                    mistake(
                            "C: a\nS1: b",
                            2,
                            "a single client is C: and S:; if there are several, each has a number: C1: and S1:"),
                    mistake(
                            "<client closes>\nC: a",
                            2,
                            "this comes too late: the connection ended in line 1"),
                    mistake(
                            "<S2 refuses>\nC1: a\nS2: a",
                            3,
                            "this comes too late: the connection ended in line 1"),
                    mistake(
                            "<client shuts down its output>\nS: a\nC: a",
                            3,
                            "this comes too late: the client shut down its output in line 1"),
                    mistake(
                            "<server closes>\nC: a\nS: a",
                            3,
                            "this comes too late: the server closed in line 1"),
                    mistake(
                            "C: a\n<client connects>",
                            2,
                            "this comes too late: the client is already connected"),
                    mistake(
                            "C: a\n<server refuses the client>",
                            2,
                            "this comes too late: the client is already connected"));

    @ParameterizedTest
    @FieldSource("MISTAKES")
    void a_mistake_is_reported_with_file_and_line(String text, int line, String mistake) {
        assertThatThrownBy(() -> Transcript.parse("test.txt", text))
                .isInstanceOf(TranscriptException.class)
                .hasMessage("test.txt, line %s: %s", line, mistake);
    }

    @Test
    void a_transcript_without_steps_is_a_mistake() {
        assertThatThrownBy(() -> Transcript.parse("test.txt", "# to be written\n"))
                .hasMessage("test.txt: has no steps");
    }

    @Test
    void a_file_is_read_as_utf_8(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("test.txt"), "C: é\\");

        assertThat(said(Transcript.read(file))).isEqualTo("\u00c3\u00a9");
        assertThat(Transcript.read(file).name()).isEqualTo("test.txt");

        Files.write(file, new byte[] {'C', ':', ' ', -1});
        assertThatThrownBy(() -> Transcript.read(file))
                .isInstanceOf(TranscriptException.class)
                .hasMessage("test.txt: is not UTF-8; write other bytes as \\xNN");
    }

    private static String said(String text) {
        return said(Transcript.parse("test", text));
    }

    /** One char for each byte. */
    private static String said(Transcript transcript) {
        var first = (Step.Sends) transcript.lines().getFirst().step();
        return new String(first.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static Arguments mistake(String text, String mistake) {
        return mistake(text, 1, mistake);
    }

    private static Arguments mistake(String text, int line, String mistake) {
        return Arguments.of(text, line, mistake);
    }
}
