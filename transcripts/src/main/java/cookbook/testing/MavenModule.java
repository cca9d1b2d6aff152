package cookbook.testing;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A module of this project, wherever its tests are run from.
 *
 * @param folder the folder with its pom.xml
 */
public record MavenModule(Path folder) {

    /** The module that this class is in. */
    public static MavenModule of(Class<?> type) {
        return new MavenModule(above(classes(type), "pom.xml"));
    }

    private static Path classes(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The nearest folder above this one that has such a file, or else the current folder. */
    private static Path above(Path folder, String file) {
        var found = folder.toAbsolutePath();
        while (found != null && !Files.exists(found.resolve(file))) {
            found = found.getParent();
        }
        return found == null ? Path.of("").toAbsolutePath() : found;
    }

    /** The name of its folder in the project; empty if it is the project itself. */
    public String name() {
        return above(folder, "mvnw").relativize(folder).toString();
    }

    /** The command that builds only this module: {@code ./mvnw -q -pl chapter1-echo}. */
    public String mvnw(String options) {
        return "./mvnw" + options + (name().isEmpty() ? "" : " -pl " + name());
    }
}
