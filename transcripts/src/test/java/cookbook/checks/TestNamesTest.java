package cookbook.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestNamesTest {

    @TempDir private Path module;

    @BeforeEach
    void two_tests() throws Exception {
        var folder = Files.createDirectories(module.resolve("src/test/java/cookbook/echo"));
        Files.writeString(folder.resolve("EchoIT.java"), "class EchoIT { void it_echoes() {} }");
        Files.writeString(folder.resolve("EchoFuzzTest.java"), "class EchoFuzzTest {}");
        Files.writeString(folder.resolve("EchoHelper.java"), "class EchoHelper {}");
    }

    private String mistake(String asked) {
        return new TestNames(List.of(module)).mistake("it.test", asked);
    }

    @Test
    void what_is_there_can_be_asked_for() {
        for (var asked :
                List.of(
                        "",
                        "EchoIT",
                        "cookbook.echo.EchoIT",
                        "EchoIT#it_echoes",
                        "EchoFuzzTest,EchoIT")) {
            assertThat(mistake(asked)).as(asked).isNull();
        }
    }

    @Test
    void so_can_whatever_maven_knows_beyond_names() {
        for (var asked : List.of("*IT", "%regex[.*Foo.*]", "!Foo", "cookbook/**", "EchoIT#it_*")) {
            assertThat(mistake(asked)).as(asked).isNull();
        }
    }

    @Test
    void an_exercise_that_is_a_test_can_be_asked_for() throws Exception {
        var folder = Files.createDirectories(module.resolve("src/exercises/java/cookbook/echo"));
        Files.writeString(folder.resolve("Shout.java"), "class Shout {}");
        Files.writeString(
                folder.resolve("ByHand.java"),
                """
                class ByHand {
                    @Test
                    void it_echoes() {}
                }
                """);

        assertThat(mistake("ByHand")).isNull();
        assertThat(mistake("Shout")).contains("there is no such test");
    }

    @Test
    void a_name_that_nothing_has_is_reported_with_those_that_exist() {
        assertThat(mistake("EcoIT"))
                .isEqualTo(
                        "-Dit.test=EcoIT: there is no such test;"
                                + " did you mean EchoIT? There are EchoFuzzTest, EchoIT");
        assertThat(mistake("EchoIT,EchoHelper")).contains("there is no such test");
        assertThat(mistake("EchoIT#it_ehoes"))
                .isEqualTo("-Dit.test=EchoIT#it_ehoes: there is no test it_ehoes in EchoIT");
    }
}
