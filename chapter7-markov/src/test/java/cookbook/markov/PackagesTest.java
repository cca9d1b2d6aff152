package cookbook.markov;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.testing.MavenModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Which packages of this chapter know which: the programs know the chains, and Redis knows the
 * chain, but never in reverse.
 */
class PackagesTest {

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (cookbook\\.markov\\S*)\\.\\w+;");

    private static Set<String> imports(String packageName) throws IOException {
        var folder =
                MavenModule.of(PackagesTest.class)
                        .folder()
                        .resolve("src/main/java")
                        .resolve(packageName.replace('.', '/'));
        var imports = new TreeSet<String>();
        try (var sources = Files.newDirectoryStream(folder, "*.java")) {
            for (Path source : sources) {
                IMPORT.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> imports.add(found.group(1)));
            }
        }
        return imports;
    }

    @Test
    void the_chain_knows_neither_redis_nor_the_programs() throws IOException {
        assertThat(imports("cookbook.markov.chain")).isEmpty();
    }

    @Test
    void redis_knows_the_chain_only() throws IOException {
        assertThat(imports("cookbook.markov.redis")).containsExactly("cookbook.markov.chain");
    }

    @Test
    void the_programs_know_both() throws IOException {
        assertThat(imports("cookbook.markov"))
                .contains("cookbook.markov.chain", "cookbook.markov.redis");
    }
}
