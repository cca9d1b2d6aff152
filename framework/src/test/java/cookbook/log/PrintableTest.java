package cookbook.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "zażółć 😀 日本語", "C:\\new\\table", "  two  spaces "})
    void what_harms_nobody_stays_as_it_is(String text) {
        assertThat(Printable.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb', a\\u000ab",
        "'\r\n', \\u000d\\u000a",
        "'\t', \\u0009",
        "'\u001b[2J', \\u001b[2J",
        "'\u007f', \\u007f",
        "'\u0085', \\u0085",
        "'\u009b2J', \\u009b2J",
        "'\u2028', \\u2028",
        "'\u202egnp.exe', \\u202egnp.exe",
        "'\ud800', \\ud800",
        "'\udb40\udc41', \\udb40\\udc41"
    })
    void what_moves_the_cursor_or_can_not_be_seen_becomes_an_escape(String text, String printable) {
        assertThat(Printable.text(text)).isEqualTo(printable);
    }

    @Test
    void a_text_without_end_is_cut() {
        assertThat(Printable.text("😀".repeat(1_000))).isEqualTo("😀".repeat(1_000));
        assertThat(Printable.text("😀".repeat(1_001))).isEqualTo("😀".repeat(1_000) + "…");
    }

    @Test
    void an_exception_that_harms_nobody_stays_what_it_is() {
        var exception = new IllegalStateException("plain", new RuntimeException("as well"));

        assertThat(Printable.exception(exception)).isSameAs(exception);
    }

    @Test
    void what_harms_can_be_anywhere_in_it() {
        var suppressing = new RuntimeException("plain");
        suppressing.addSuppressed(new RuntimeException("a\u0007bell"));

        assertThat(printed(Printable.exception(suppressing))).doesNotContain("\u0007");
        assertThat(printed(Printable.exception(new RuntimeException(suppressing))))
                .doesNotContain("\u0007");
    }

    @Test
    void an_exception_says_the_same_from_the_same_place_without_what_harms() {
        var cause = new IllegalStateException("cause\nForged: line", null);
        var exception = new IllegalArgumentException("bad\u001b[2J", cause);

        var printable = Printable.exception(exception);

        assertThat(printable)
                .hasMessage("bad\\u001b[2J")
                .hasToString("java.lang.IllegalArgumentException: bad\\u001b[2J");
        assertThat(printable.getStackTrace()).isEqualTo(exception.getStackTrace());
        assertThat(printed(printable))
                .contains("Caused by: java.lang.IllegalStateException: cause\\u000aForged: line\n")
                .doesNotContain("\nForged");
    }

    @Test
    void a_cycle_of_causes_is_not_followed_forever() {
        var one = new RuntimeException("one");
        one.initCause(new RuntimeException("two", one));

        assertThat(printed(Printable.exception(one)))
                .contains("Caused by")
                .hasSizeLessThan(100_000);
    }

    private static String printed(Throwable exception) {
        var text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
