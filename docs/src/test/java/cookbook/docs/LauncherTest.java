package cookbook.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher with a Maven that only prints its arguments. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LauncherTest {

    private static final String MAVEN =
            """
            #!/bin/sh
            [ "$1" != -v ] || { echo "Apache Maven 3.9.9"; exit; }
            "$JAVA_HOME/bin/java" -version 2>&1 | head -n 1
            echo "locale: ${LC_ALL:-not set}"
            for word; do echo "$word"; done
            """;

    @TempDir private Path folder;

    @BeforeEach
    void putMavenOnThePath() throws IOException {
        var maven = Files.writeString(folder.resolve("mvn"), MAVEN);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    /** Systemd and cron start a program like that. */
    @Test
    void it_needs_no_variable_but_the_path() throws Exception {
        assertThat(launch(Map.of(), "verify"))
                .first()
                .asString()
                .contains("version \"" + Runtime.version().feature());
    }

    @Test
    void without_a_home_it_keeps_what_maven_fetches_in_the_project() throws Exception {
        assertThat(launch(Map.of("HOME", "/nonexistent"), "verify"))
                .contains("-Dmaven.repo.local=./.mvn/home/repository", "verify");
    }

    /** In such a locale, Java could not open files whose names are not ASCII. */
    @Test
    void a_locale_that_has_only_ascii_is_replaced() throws Exception {
        assertThat(launch(Map.of("LC_ALL", "C"), "verify")).contains("locale: C.UTF-8");
        assertThat(launch(Map.of("LC_ALL", "C.UTF-8"), "verify")).contains("locale: C.UTF-8");
    }

    @Test
    void what_is_started_is_compiled_first() throws Exception {
        assertThat(launch(Map.of(), "-pl", "chapter1-echo", "exec:java"))
                .containsSubsequence("compile", "-pl", "chapter1-echo", "exec:java");
        assertThat(launch(Map.of(), "-pl", "chapter1-echo", "exec:java", "-Dexercise=1"))
                .containsSubsequence("test-compile", "-pl", "chapter1-echo", "exec:java");
    }

    @Test
    void a_module_that_is_not_there_is_an_error_that_names_those_that_are() throws Exception {
        assertThat(launch(Map.of(), "-pl", "chapter-1", "exec:java"))
                .singleElement()
                .asString()
                .contains("-pl chapter-1: there is no such module", "chapter1-echo");
    }

    private List<String> launch(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./mvnw"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(Repository.ofThisBuild().root().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var java = Path.of(System.getProperty("java.home"), "bin");
        builder.environment()
                .put(
                        "PATH",
                        String.join(
                                File.pathSeparator, "" + folder, "" + java, "/usr/bin", "/bin"));
        var launcher = builder.start();
        var lines = new String(launcher.getInputStream().readAllBytes(), UTF_8).lines().toList();
        launcher.waitFor();
        return lines;
    }
}
