package cookbook;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The layers of the framework: arrows point down, never up. */
class LayersTest {

    private static final JavaClasses FRAMEWORK =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(
                            "cookbook.log",
                            "cookbook.codec",
                            "cookbook.component",
                            "cookbook.console",
                            "cookbook.file",
                            "cookbook.net",
                            "cookbook.watch",
                            "cookbook.program");

    @Test
    void arrows_point_down() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("cookbook..")
                .layer("log")
                .definedBy("cookbook.log..")
                .layer("codec")
                .definedBy("cookbook.codec..")
                .layer("component")
                .definedBy("cookbook.component..")
                .layer("console")
                .definedBy("cookbook.console..")
                .layer("file")
                .definedBy("cookbook.file..")
                .layer("net")
                .definedBy("cookbook.net..")
                .layer("watch")
                .definedBy("cookbook.watch..")
                .layer("program")
                .definedBy("cookbook.program..")
                .whereLayer("log")
                .mayNotAccessAnyLayer()
                .whereLayer("codec")
                .mayNotAccessAnyLayer()
                .whereLayer("component")
                .mayOnlyAccessLayers("log")
                .whereLayer("console")
                .mayOnlyAccessLayers("component", "codec", "log")
                .whereLayer("file")
                .mayOnlyAccessLayers("component", "codec", "log")
                .whereLayer("net")
                .mayOnlyAccessLayers("component", "codec", "log")
                .whereLayer("watch")
                .mayOnlyBeAccessedByLayers("program")
                .whereLayer("program")
                .mayNotBeAccessedByAnyLayer()
                .because("each layer can be read without those above it")
                .check(FRAMEWORK);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_a_cycle() {
        slices().matching("cookbook.(*)..").should().beFreeOfCycles().check(FRAMEWORK);
    }

    @Test
    void at_run_time_there_is_the_jdk_and_nothing_else() {
        assertThat(
                        FRAMEWORK.stream()
                                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                                .map(each -> each.getTargetClass().getBaseComponentType())
                                .filter(target -> !target.isPrimitive())
                                .map(JavaClass::getPackageName)
                                .filter(name -> !name.matches("cookbook\\..*"))
                                .filter(name -> !isOfTheJdk(name)))
                .isEmpty();
    }

    private static boolean isOfTheJdk(String packageName) {
        return ModuleLayer.boot().modules().stream()
                .anyMatch(module -> module.getPackages().contains(packageName));
    }

    /** A public type, with the documentation right before it. */
    private static final Pattern DOCUMENTED =
            Pattern.compile(
                    "\\*/\\R(@.*\\R)*(public [a-z ]*(class|interface|record|enum)|package) ");

    @Test
    void every_package_and_every_public_type_has_documentation() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(LayersTest::isPublic))
                    .allSatisfy(
                            file -> assertThat(Files.readString(file)).containsPattern(DOCUMENTED))
                    .hasSizeGreaterThan(40);
        }
    }

    private static boolean isPublic(Path file) {
        return file.endsWith("package-info.java")
                || file.toString().endsWith(".java")
                        && read(file).lines().anyMatch(line -> line.startsWith("public "));
    }

    @Test
    void every_package_has_a_page() {
        assertThat(Set.of(Path.of("src/main/java/cookbook").toFile().listFiles()))
                .allSatisfy(folder -> assertThat(new File(folder, "package-info.java")).exists());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
