package cookbook.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.checks.Result.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody reads after the tests of a module. */
class SummaryTest {

    private final List<Result> results = new ArrayList<>();

    private void played(Kind kind, String transcript, String how, String report) {
        var file = "/src/test/transcripts/" + transcript + ".txt";
        add(kind, "cookbook.echo.EchoIT", transcript + ", " + how, file, report);
    }

    private void tested(Kind kind, String name, String text) {
        add(kind, "cookbook.echo.EchoFuzzTest", name, "", text);
    }

    private void add(Kind kind, String type, String name, String transcript, String text) {
        int n = results.size();
        results.add(new Result(kind, type, name, transcript, 100 * n, 100 * n + 50, text));
    }

    private Summary summary() {
        return new Summary("chapter1-echo", results);
    }

    @Test
    void success_says_what_was_checked_and_how() {
        for (var transcript : List.of("hello", "session")) {
            for (var way : List.of("as written", "byte by byte", "coalesced")) {
                played(Kind.PASSED, transcript, way, "");
            }
        }

        assertThat(summary().isFailure()).isFalse();
        assertThat(summary().ofSuccess())
                .isEqualTo(
                        "chapter1-echo: 2 transcripts passed, each played as written, byte by byte"
                                + " and coalesced (6 plays); 0.6 s");

        played(Kind.PASSED, "hello", "as written, by nc", "");
        tested(Kind.PASSED, "whatever comes", "");
        assertThat(summary().ofSuccess())
                .isEqualTo(
                        "chapter1-echo: 2 transcripts passed, each played as written, byte by byte"
                                + " and coalesced, also by nc (7 plays); 1 other test passed; 0.8 s");
    }

    @Test
    void one_transcript_is_spoken_of_in_the_singular() {
        played(Kind.PASSED, "hello", "as written", "");

        assertThat(summary().ofSuccess())
                .isEqualTo("chapter1-echo: 1 transcript passed, played as written (1 play); 0.1 s");
    }

    @Test
    void what_was_left_out_is_counted_with_its_reason() {
        tested(Kind.PASSED, "one", "");
        tested(Kind.LEFT_OUT, "two", "it needs Docker");
        tested(Kind.LEFT_OUT, "three", "it needs Docker");
        tested(Kind.LEFT_OUT, "four", "exercise 1 is solved here");

        assertThat(summary().ofSuccess())
                .isEqualTo(
                        """
                        chapter1-echo: 1 test passed; 0.4 s
                          2 skipped: it needs Docker
                          1 skipped: exercise 1 is solved here""");
    }

    @Test
    void the_simplest_transcript_that_was_missed_comes_last_and_whole() {
        tested(Kind.FAILED, "whatever comes", "other bytes");
        played(
                Kind.MISSED,
                "hello",
                "as written",
                "a/b/hello.txt, line 6: wrong reply\nHint: Echo.");
        played(Kind.LEFT_OUT, "hello", "coalesced", "not played");
        played(Kind.PASSED, "empty", "as written", "");
        played(Kind.MISSED, "session", "coalesced", "a/b/session.txt, line 9: no reply\nHint: No.");

        assertThat(summary().isFailure()).isTrue();
        assertThat(summary().ofFailure())
                .isEqualTo(
                        """
                        chapter1-echo: 2 of 3 transcripts failed
                        (1 other test also failed)

                            hello.txt, line 6: wrong reply
                            session.txt, line 9: no reply

                        The simplest of them:

                        a/b/hello.txt, line 6: wrong reply
                        Hint: Echo.""");
    }

    @Test
    void a_failure_is_explained_and_of_many_the_first() {
        for (var name : List.of("one", "two", "three", "four")) {
            tested(Kind.FAILED, name, "expected: 1\nbut was: " + name);
        }

        assertThat(summary().ofFailure())
                .isEqualTo(
                        """
                        chapter1-echo: 4 tests failed; chapter1-echo/target has the full output

                        Also failed:

                            EchoFuzzTest: four

                        EchoFuzzTest: one

                            expected: 1
                            but was: one

                        EchoFuzzTest: two

                            expected: 1
                            but was: two

                        EchoFuzzTest: three

                            expected: 1
                            but was: three""");
    }

    @Test
    void a_mistake_in_what_was_asked_for_is_one_line() {
        add(Kind.FAILED, "EchoIT", "the server", "", "-Dserver=nonsense: expected HOST:PORT");
        add(Kind.FAILED, "OtherIT", "the server", "", "-Dserver=nonsense: expected HOST:PORT");

        assertThat(summary().ofFailure()).isEqualTo("-Dserver=nonsense: expected HOST:PORT");
    }

    @Test
    void a_result_is_read_as_it_was_written() {
        var text = "one\ttwo\\n\r\nthree \"four\" \\";
        var result = new Result(Kind.FAILED, "Type", "name, way", "", 1, 2, text);

        assertThat(Result.of(result.line())).isEqualTo(result);
        assertThat(result.line()).doesNotContain("\n");
        assertThat(result.way()).isEqualTo("way");
    }
}
