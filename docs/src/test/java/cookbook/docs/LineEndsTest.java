package cookbook.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cookbook.checks.MaintainersOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By default, Git for Windows clones a repository with Windows line ends. */
@MaintainersOnly
class LineEndsTest {

    @TempDir private Path folder;

    @Test
    void a_clone_of_git_for_windows_has_the_line_ends_of_the_original() throws Exception {
        var root = Repository.ofThisBuild().root();
        assumeTrue(Files.exists(root.resolve(".git")), "this is no clone");

        git("clone", "-q", "-c", "core.autocrlf=true", root.toUri().toString(), "clone");

        var clone = new Repository(folder.resolve("clone"));
        assertThat(clone.files())
                .contains("mvnw")
                .filteredOn(file -> file.matches("mvnw|.*\\.(txt|sh|java|md)"))
                .allSatisfy(file -> assertThat(clone.text(file)).doesNotContain("\r"));
    }

    private void git(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        var git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        assertThat(git.waitFor()).as("git's exit code").isZero();
    }
}
