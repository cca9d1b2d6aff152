package cookbook.teaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.SimpleServer;
import cookbook.testing.MavenModule;
import cookbook.transcript.Miss;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what somebody who does the exercises gets to read. */
class TutorTest {

    private static class Shout {}

    private static class LastWord {}

    @TempDir private Path project;

    private final Map<String, String> properties = new HashMap<>();
    private ServerRecipe shout = server(Echo::new);
    private boolean allPass;

    @BeforeEach
    void two_exercises() throws Exception {
        Files.writeString(project.resolve("mvnw"), "");
        transcript("shout", "C: Hello\nS: HELLO\n");
        transcript("last-word", "C: Hello\nS: Hello\n");
    }

    private void transcript(String exercise, String text) throws Exception {
        var folder = project.resolve("chapter/src/exercises/transcripts/" + exercise);
        Files.writeString(Files.createDirectories(folder).resolve("hello.txt"), text);
    }

    private static ServerRecipe server(Supplier<Component<String, String>> handler) {
        return options -> new SimpleServer<>(handler, Codec.text(UTF_8), options);
    }

    private static class Echo extends Component<String, String> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
            }
        }
    }

    private static class Shouting extends Component<String, String> {
        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive().toUpperCase(Locale.ROOT));
            }
        }
    }

    @Test
    void all_are_listed_and_the_first_that_does_not_pass_is_explained() {
        assertThat(told())
                .isEqualTo(
                        """

                        Exercises of chapter

                          1  shout            not yet: hello.txt, line 2, played as written: wrong reply
                          2  last-word        passes

                        Exercise 1, shout (easy, 5 minutes): Be loud.

                            change   chapter/src/exercises/java/cookbook/teaching/TutorTest$Shout.java
                            pass     chapter/src/exercises/transcripts/shout
                            run      ./mvnw -q -pl chapter exec:java -Dexercise=1
                            read     docs/chapter.md#the-handler

                        chapter/src/exercises/transcripts/shout/hello.txt, line 2, played as written:\
                         wrong reply
                        The server said something else.

                            expected  HELLO\\n
                            got       Hello\\n
                                       ^

                        The conversation with 127.0.0.1:PORT:

                             TIME ms  <client connects>
                             TIME ms  C: Hello
                             TIME ms  S: Hello
                           expected  S: HELLO  <-- line 2

                        Run only this check: ./mvnw -q -pl chapter test -Dexercise=1

                        Next hint: ./mvnw -q -pl chapter test -Dexercise=1 -Dhint=1
                        """);
        assertThat(allPass).isFalse();
    }

    @Test
    void hints_come_one_by_one_and_then_the_solution() {
        properties.put("exercise", "1");

        properties.put("hint", "1");
        assertThat(told())
                .doesNotContain("last-word", "change ", "The conversation")
                .endsWith(
                        """

                        Hint 1 of 3: Where?
                        Next hint: ./mvnw -q -pl chapter test -Dexercise=1 -Dhint=2
                        """);
        properties.put("hint", "3");
        assertThat(told())
                .endsWith(
                        """

                        Hint 1 of 3: Where?
                        Hint 2 of 3: With what?
                        Hint 3 of 3: How?
                        The solution: chapter/src/solutions/java/cookbook/teaching/TutorTest$ShoutSolution.java
                        """);
    }

    @Test
    void a_reader_who_has_done_one_sees_how_others_do_it() {
        properties.put("exercise", "last-word");

        assertThat(told())
                .isEqualTo(
                        """

                        Exercises of chapter

                          2  last-word        passes

                        Well done. Another way to do it:
                            chapter/src/solutions/java/cookbook/teaching/TutorTest$LastWordSolution.java
                        Your progress: ./mvnw -q -pl chapter test -Dexercise=all
                        """);
        assertThat(allPass).isTrue();
    }

    @Test
    void a_reader_who_has_done_all_learns_where_to_go_on() throws Exception {
        shout = server(Shouting::new);
        properties.put("exercise", "all");

        assertThat(told())
                .endsWith(
                        """
                        passes

                        Well done: all exercises of chapter pass.
                            Other ways to do them: chapter/src/solutions
                            Next: docs/your-own-protocol.md
                        """);
        assertThat(allPass).isTrue();
    }

    @Test
    void after_a_chapter_comes_the_next_and_after_the_last_a_server_of_ones_own() throws Exception {
        Files.createDirectory(project.resolve("chapter2-motd"));

        assertThat(next("chapter1-echo")).isEqualTo("docs/chapter2-motd.md");
        assertThat(next("chapter2-motd")).isEqualTo("docs/your-own-protocol.md");
    }

    private String next(String module) {
        return new Exercises(new MavenModule(project.resolve(module)), List.of()).next();
    }

    @Test
    void progress_is_one_line_and_no_failure() {
        properties.put("exercise", "progress");

        assertThat(told())
                .isEqualTo(
                        "chapter                  1 of 2 exercises pass, next 1, shout:"
                                + " ./mvnw -q -pl chapter test -Dexercise=1\n");
        assertThat(allPass).isTrue();
        shout = server(Shouting::new);
        assertThat(told()).isEqualTo("chapter                  2 of 2 exercises pass\n");
    }

    @Test
    void a_server_that_can_t_be_made_is_not_right_yet() {
        shout =
                _ -> {
                    throw new IllegalStateException("no idea");
                };

        assertThat(told())
                .contains("shout            not yet: java.lang.IllegalStateException: no idea\n");
    }

    @Test
    void a_mistake_in_a_transcript_is_named_with_its_line() throws Exception {
        transcript("shout", "C: Hello\n<client half-closes>\n");

        assertThat(told())
                .contains("shout            not yet: hello.txt, line 2: no such step: <client")
                .contains(
                        "\nchapter/src/exercises/transcripts/shout/hello.txt, line 2: no such step");
    }

    @Test
    void an_unknown_exercise_or_hint_is_refused_with_those_that_exist() {
        properties.put("exercise", "3");
        assertThatThrownBy(this::told)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "-Dexercise=3: expected one of [shout, last-word], or a number from 1 to 2");
        properties.put("hint", "4");
        assertThatThrownBy(this::told).hasMessage("-Dhint=4: expected a hint from 1 to 3");
    }

    /** Returns what the tutor prints, without what is different each time. */
    private String told() {
        var echo = server(Echo::new);
        var exercises =
                new Exercises(
                        new MavenModule(project.resolve("chapter")),
                        List.of(
                                new Exercise(
                                        Shout.class,
                                        "Be loud.",
                                        Level.EASY,
                                        5,
                                        "docs/chapter.md#the-handler",
                                        Check.server(
                                                shout, server(Shouting::new), Miss.WRONG_REPLY),
                                        "Where?",
                                        "With what?",
                                        "How?"),
                                new Exercise(
                                        LastWord.class,
                                        "Say it.",
                                        Level.EASY,
                                        5,
                                        "docs/chapter.md#the-handler",
                                        Check.server(echo, echo, Miss.NO_REPLY),
                                        "Where?",
                                        "With what?",
                                        "How?")));
        var printed = new ByteArrayOutputStream();
        allPass =
                new Tutor(exercises, properties::get, new PrintStream(printed, true, UTF_8)).tell();
        return printed.toString(UTF_8)
                .replaceAll("127.0.0.1:\\d+", "127.0.0.1:PORT")
                .replaceAll("(?m)^ *\\d+ ms", "     TIME ms");
    }
}
