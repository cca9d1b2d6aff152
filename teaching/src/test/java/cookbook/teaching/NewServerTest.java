package cookbook.teaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the tutorial test that a new server can be built, checked and run. */
class NewServerTest {

    @TempDir private Path project;

    private String make(String name) {
        var out = new ByteArrayOutputStream();
        new NewServer(project, name).make(new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8);
    }

    @Test
    void every_file_it_mentions_exists_and_contains_the_name() throws Exception {
        var said = make("kv");

        for (var file :
                List.of(
                        "mine/kv/src/test/transcripts/kv.txt",
                        "mine/kv/src/main/java/kv/Kv.java",
                        "mine/kv/src/main/java/kv/KvServer.java")) {
            assertThat(said).contains("    " + file + "\n");
            assertThat(project.resolve(file)).isRegularFile();
        }
        try (var files = Files.walk(project.resolve("mine")).filter(Files::isRegularFile)) {
            assertThat(files)
                    .hasSize(6)
                    .allSatisfy(
                            file ->
                                    assertThat(file)
                                            .content()
                                            .doesNotContain("NAME", "Type", "PARENT", "MODULES"));
        }
    }

    @Test
    void a_second_one_stands_beside_the_first() {
        make("kv");
        make("clock");

        assertThat(project.resolve("mine/pom.xml"))
                .content()
                .contains("    <module>clock</module>\n    <module>kv</module>\n");
    }

    @Test
    void an_invalid_name_is_refused() throws Exception {
        make("kv");
        Files.createDirectory(project.resolve("docs"));

        assertThatThrownBy(() -> make("kv"))
                .hasMessage("-Dnew=kv: mine/kv already exists; choose another name");
        for (var wrong : List.of("", "Kv", "my-server", "1st", "class")) {
            assertThatThrownBy(() -> make(wrong))
                    .hasMessage(
                            "-Dnew=%s: write the name of your server in lowercase letters,"
                                    + " as in -Dnew=kv",
                            wrong);
        }
        for (var taken : List.of("docs", "component", "string")) {
            assertThatThrownBy(() -> make(taken))
                    .hasMessage(
                            "-Dnew=%s: something else already has that name; choose another",
                            taken);
        }
    }
}
