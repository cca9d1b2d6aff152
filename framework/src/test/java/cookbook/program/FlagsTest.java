package cookbook.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cookbook.testing.MavenModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed and is not read is refused, if it looks as if it should be read. */
class FlagsTest {

    private static final Set<String> READ = Set.of("host", "port", "maxConnections");

    static Flags flags(String... namesAndValues) {
        return new Flags(properties(namesAndValues));
    }

    private static Properties properties(String... namesAndValues) {
        var properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }

    @Test
    void a_name_counts_as_read_once_the_program_has_asked_for_it() {
        var flags = flags("port", "7", "chain", "memory");
        flags.number("port", 1500);
        flags.text("host", "127.0.0.1");

        assertThatThrownBy(flags::refuseUnread)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this program has no option -Dchain; it has -Dhost, -Dport");

        flags.text("chain", "memory");
        assertThatCode(flags::refuseUnread).doesNotThrowAnyException();
    }

    @Test
    void a_program_without_options_says_so() {
        assertThatThrownBy(() -> UnreadFlags.refuse(Set.of("port"), Set.of()))
                .hasMessage("this program has no option -Dport; it has none at all");
    }

    @ParameterizedTest
    @CsvSource({
        "prot, port",
        "por, port",
        "ort, port",
        "ports, port",
        "poort, port",
        "pert, port",
        "PORT, port",
        "hosts, host",
        "hsot, host",
        "maxconnections, maxConnections",
        "maxConnection, maxConnections"
    })
    void a_name_one_typo_away_from_an_option_is_refused_with_the_right_one(
            String typed, String option) {
        assertThatThrownBy(() -> UnreadFlags.refuse(Set.of(typed), READ))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        String.format(
                                Locale.ROOT,
                                "there is no option -D%s; did you mean -D%s?",
                                typed,
                                option));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pt",
                "potsr",
                "opr",
                "maxConn",
                "exercise",
                "hint",
                "server",
                "transcript",
                "test",
                "transcripts",
                "skipTests",
                "skipITs",
                "update",
                "commands",
                "style.color",
                "it.test",
                "exec.mainClass",
                "fuzz.seed",
                "server.port",
                "p.ort",
                "por."
            })
    void every_other_name_is_none_of_our_business(String name) {
        assertThatCode(() -> UnreadFlags.refuse(Set.of(name), READ)).doesNotThrowAnyException();
        assertThatCode(() -> UnreadFlags.refuse(Set.of(name), UnreadFlags.OURS))
                .doesNotThrowAnyException();
    }

    @Test
    void no_property_of_java_itself_is_refused() {
        var java = System.getProperties().stringPropertyNames().stream();
        var names = new TreeSet<>(java.filter(name -> name.contains(".")).toList());

        assertThat(names).contains("java.home");
        assertThatCode(() -> UnreadFlags.refuse(names, UnreadFlags.OURS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-q -pl chapter1-echo compile exec:java -Dprot=1234",
                " exec:java -D prot=1234",
                "exec:java --define prot=1234",
                "exec:java --define=prot=1234",
                "-Dprot exec:java",
                "\"-Dprot=1234\" exec:java"
            })
    void in_maven_it_counts_what_was_typed(String arguments) {
        var properties = properties("prot", "1234", "hosts", "settings", "maven.home", "/maven");

        assertThat(UnreadFlags.typed(properties, Map.of("MAVEN_CMD_LINE_ARGS", arguments)))
                .containsExactly("prot");
    }

    @Test
    void elsewhere_every_property_counts_whatever_a_maven_around_it_was_told() {
        var properties = properties("prot", "1234");

        assertThat(UnreadFlags.typed(properties, Map.of("MAVEN_CMD_LINE_ARGS", "verify")))
                .containsExactly("prot");
    }

    /** So that a new option is also added to the list by which other programs refuse it. */
    @Test
    void every_name_that_a_program_reads_is_known_to_all() throws IOException {
        var reads = Pattern.compile("(?:text|number|seconds|parsed|has)\\(\\s*\"(\\w+)\"");
        var names = new TreeSet<String>();
        for (var source : sources()) {
            reads.matcher(Files.readString(source))
                    .results()
                    .forEach(found -> names.add(found.group(1)));
        }
        assertThat(names).contains("port", "codec", "chain").isSubsetOf(UnreadFlags.OURS);
    }

    private static Iterable<Path> sources() throws IOException {
        var project = MavenModule.of(Flags.class).folder().resolve("..").normalize();
        try (var files = Files.walk(project)) {
            return files.filter(file -> isProgram(project.relativize(file).toString())).toList();
        }
    }

    private static boolean isProgram(String file) {
        return file.matches("(framework|chapter\\w+|docs)[^/]*/src/main/java/.*\\.java");
    }
}
