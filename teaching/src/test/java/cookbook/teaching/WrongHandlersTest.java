package cookbook.teaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.transcript.Folder;
import cookbook.transcript.Miss;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongHandlersTest {

    private static class Repeats extends Component<String, String> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
            }
        }
    }

    private static class RepeatsTwice extends Component<String, String> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive().repeat(2));
            }
        }
    }

    @TempDir private Path folder;
    private WrongHandlers<String> wrong;

    @BeforeEach
    void a_transcript() throws Exception {
        Files.writeString(folder.resolve("hello.txt"), "C: Hello\nS: Hello\n<client closes>");
        wrong = new WrongHandlers<>(folder, new Folder(folder), Codec.lines(UTF_8, 100));
    }

    @Test
    void a_handler_that_is_missed_as_expected_is_caught() {
        var test = wrong.handler(RepeatsTwice::new).isMissedBy("hello", Miss.WRONG_REPLY);

        assertThat(test.getDisplayName()).isEqualTo("repeats twice: missed by hello, wrong reply");
        assertThatCode(() -> run(test)).doesNotThrowAnyException();
    }

    @Test
    void the_report_that_a_page_shows_must_be_the_one_it_gets() throws Exception {
        var test = wrong.handler(RepeatsTwice::new).isMissedBy("hello", Miss.WRONG_REPLY);
        var shown = folder.resolve("RepeatsTwice.txt");
        Files.writeString(shown, "hello.txt, line 2: no reply\n");

        var failure = catchThrowable(() -> run(test)).getMessage();
        assertThat(failure)
                .startsWith(shown + " differs from this report")
                .contains("got       HelloHello\\n");

        Files.writeString(shown, failure.lines().skip(1).collect(joining("\n", "", "\n")));
        assertThatCode(() -> run(test)).doesNotThrowAnyException();
    }

    @Test
    void one_that_is_missed_otherwise_is_not() {
        var test = wrong.handler(RepeatsTwice::new).isMissedBy("hello", Miss.NO_REPLY);

        assertThatThrownBy(() -> run(test))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected: no reply; got:\nhello.txt, line 2, played")
                .hasMessageContaining("got       HelloHello\\n");
    }

    @Test
    void nor_is_one_that_is_right() {
        var test = wrong.handler(Repeats::new).isMissedBy("hello", Miss.NO_REPLY);

        assertThatThrownBy(() -> run(test)).hasMessage("expected: no reply; got:\nno miss");
    }

    @Test
    void a_test_that_a_handler_fails_catches_it_and_one_that_passes_does_not() {
        var handler = wrong.handler(RepeatsTwice::new);
        var failing = handler.fails("it is right", server -> assertThat(server).isNull());
        var passing = handler.fails("it is right", server -> assertThat(server).isNotNull());

        assertThat(failing.getDisplayName()).isEqualTo("repeats twice: fails, it is right");
        assertThatCode(() -> run(failing)).doesNotThrowAnyException();
        assertThatThrownBy(() -> run(passing)).hasMessage("the test passed");
    }

    @Test
    void a_test_that_throws_has_caught_nothing() {
        var broken =
                wrong.handler(Repeats::new)
                        .fails(
                                "it is right",
                                _ -> {
                                    throw new IllegalStateException("out of order");
                                });

        assertThatThrownBy(() -> run(broken)).hasMessage("out of order");
    }

    private static void run(DynamicTest test) throws Throwable {
        test.getExecutable().execute();
    }
}
